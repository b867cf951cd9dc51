using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Tests.Places;

/// <summary>
/// A sanity table, not a calibration: journeys between places of the area, door to door on a weekday, rounded to what anybody there would say. Ways on
/// foot, by bicycle and by car come from the length of the usual route on a map at 4.8, 15 and the usual driving speeds with parking; buses and
/// trains from published riding times and frequencies (see the ADR on travel) with ten minutes of walking and half the usual gap between two services.
/// </summary>
public class KnownJourneysTests
{
    private static readonly Dictionary<string, Coordinates> Places = new()
    {
        ["Trappes, gare"] = new(48.7747, 2.0067),
        ["Montigny, gare de SQY"] = new(48.7873, 2.0448),
        ["Guyancourt, mairie"] = new(48.7714, 2.0733),
        ["Guyancourt, Technocentre"] = new(48.7570, 2.0800),
        ["Élancourt, Sept Mares"] = new(48.7770, 1.9660),
        ["Élancourt, Clef de Saint-Pierre"] = new(48.7860, 1.9500),
        ["Plaisir, centre"] = new(48.8126, 1.9470),
        ["Magny-les-Hameaux"] = new(48.7410, 2.0520),
        ["Voisins-le-Bretonneux"] = new(48.7587, 2.0485),
        ["La Verrière, gare"] = new(48.7553, 1.9425),
        ["Versailles-Chantiers"] = new(48.7955, 2.1355),
        ["Le Chesnay, hôpital Mignot"] = new(48.8420, 2.1300),
        ["Paris-Montparnasse"] = new(48.8410, 2.3200),
    };

    [Theory]
    [InlineData("Trappes, gare", "Montigny, gare de SQY", TravelMode.Walk, 48)]
    [InlineData("Montigny, gare de SQY", "Guyancourt, mairie", TravelMode.Walk, 42)]
    [InlineData("Trappes, gare", "Montigny, gare de SQY", TravelMode.Bicycle, 19)]
    [InlineData("Montigny, gare de SQY", "Guyancourt, Technocentre", TravelMode.Bicycle, 24)]
    [InlineData("Plaisir, centre", "Élancourt, Clef de Saint-Pierre", TravelMode.Car, 14)]
    [InlineData("La Verrière, gare", "Trappes, gare", TravelMode.Car, 16)]
    [InlineData("Trappes, gare", "Versailles-Chantiers", TravelMode.Car, 29)]
    [InlineData("Montigny, gare de SQY", "Paris-Montparnasse", TravelMode.Car, 50)]
    [InlineData("Montigny, gare de SQY", "Guyancourt, Technocentre", TravelMode.Transit, 33)]
    [InlineData("Magny-les-Hameaux", "Montigny, gare de SQY", TravelMode.Transit, 41)]
    [InlineData("Voisins-le-Bretonneux", "Montigny, gare de SQY", TravelMode.Transit, 29)]
    [InlineData("Élancourt, Sept Mares", "Montigny, gare de SQY", TravelMode.Transit, 40)]
    [InlineData("Le Chesnay, hôpital Mignot", "Montigny, gare de SQY", TravelMode.Transit, 53)]
    [InlineData("La Verrière, gare", "Trappes, gare", TravelMode.Transit, 21)]
    [InlineData("Montigny, gare de SQY", "Versailles-Chantiers", TravelMode.Transit, 26)]
    [InlineData("Montigny, gare de SQY", "Paris-Montparnasse", TravelMode.Transit, 49)]
    public void Minutes_KnownJourney_AreWithinAFifthOrFiveMinutes(string from, string to, string mode, int known)
    {
        var minutes = TravelTime.Minutes(Places[from], Places[to], mode, WorkHours.Day);
        Assert.True(Math.Abs(minutes - known) <= Math.Max(5, known * 0.2), $"{minutes} against {known}");
    }
}
