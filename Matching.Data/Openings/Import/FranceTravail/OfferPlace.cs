using System.Globalization;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>
/// Where an offer is: by its commune's code, else by postcode and name, else by a point in France, else only by its département, which somebody
/// has to make precise. A point that cannot be in the commune is a slip: the commune's centre stands for it.
/// </summary>
internal static class OfferPlace
{
    public static ImportedPlace? Of(FranceTravailPlace? said, CommuneBook communes)
    {
        if (said is null)
            return null;
        var point = Point(said);
        var parts = PlaceReader.Parts(said.Libelle);
        if ((communes.Coded(said.Commune) ?? InWords(said, parts, communes)) is { } commune)
            return In(commune, point);
        if (point is { } known && IsInFrance(known))
            return new(Label(said.Libelle, parts), null, known.Latitude, known.Longitude, InArea: false);
        var department = parts?.Department ?? PlaceReader.Parts(said.CodePostal)?.Department;
        return department is null ? null : new($"{Label(said.Libelle, parts)}, lieu à préciser", null, null, null, communes.TouchesArea(department));
    }

    /// <summary>The centre of a commune; null for the few that have none.</summary>
    public static ImportedPlace? At(KnownCommune commune) =>
        commune.Centre is { } centre ? new(commune.Name, commune.Code, centre.Latitude, centre.Longitude, commune.InArea) : null;

    private static ImportedPlace? In(KnownCommune commune, Coordinates? point) => point is { } known && CommuneBook.IsNear(commune, known)
        ? new(commune.Name, commune.Code, known.Latitude, known.Longitude, commune.InArea)
        : At(commune);

    private static KnownCommune? InWords(FranceTravailPlace said, PlaceSaid? parts, CommuneBook communes)
    {
        var byPostcode = said.CodePostal is null || parts?.Name is null ? null : communes.Named($"{said.CodePostal} {parts.Name}")?.Value;
        return byPostcode ?? communes.Named(said.Libelle)?.Value ?? communes.Named(said.CodePostal)?.Value;
    }

    private static Coordinates? Point(FranceTravailPlace said) =>
        said is { Latitude: { } latitude and >= -90 and <= 90, Longitude: { } longitude and >= -180 and <= 180 } ? new(latitude, longitude) : null;

    // The mainland with Corsica; overseas, whose offers come with their commune's code, any point but 0,0.
    private static bool IsInFrance(Coordinates point) => point is { Latitude: >= 41 and <= 51.5, Longitude: >= -5.5 and <= 9.8 }
        || (Math.Abs(point.Latitude) > 1 && Math.Abs(point.Longitude) > 40);

    // "01 - CONFRANCON" → "Confrancon (01)"
    private static string Label(string? label, PlaceSaid? parts)
    {
        if (parts?.Name is not { } name)
            return SourceText.Line(label) is { Length: > 0 } line ? line : "Lieu non précisé";
        var shown = CultureInfo.GetCultureInfo("fr-FR").TextInfo.ToTitleCase(SourceText.Line(name).ToLowerInvariant());
        return parts.Department is { } department ? $"{shown} ({department})" : shown;
    }
}
