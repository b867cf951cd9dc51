using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>Door-to-door travel time, in whole minutes, from distance, mode and hour alone.</summary>
/// <remarks>
/// A model, not a timetable: assumptions for a suburb of new towns, business parks and a few railway stations, with their sources in ADR 0040. None was fitted;
/// a table of known journeys checks them.
/// <list type="bullet">
/// <item>Distance: great circle (sphere of 6 371 km) times a detour: 1.30 on foot and by bicycle, 1.35 on roads.</item>
/// <item>Walk: 4.8 km/h. Bicycle: 15 km/h, 3 minutes to unlock, park and lock.</item>
/// <item>Car: 25 km/h over the first 2 km of road, 40 km/h up to 10 km, 60 km/h beyond; 10 % more by day; 4 minutes to park and walk.</item>
/// <item>Public transport: <see cref="TransitTime"/>, by bus and by the railways of the area.</item>
/// </list>
/// <see cref="ITravelTimes"/> is where timetables can come.
/// </remarks>
public static class TravelTime
{
    /// <summary>The mode cannot be used at that hour.</summary>
    public const int Impossible = 999;

    /// <summary>Of roads against the crow's flight.</summary>
    internal const double RoadDetour = 1.35;

    private const double EarthRadiusKilometres = 6371;

    /// <summary>Great-circle distance.</summary>
    public static double Kilometres(Coordinates from, Coordinates to)
    {
        double Radians(double degrees) => degrees * Math.PI / 180;
        var latitude = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var longitude = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var h = latitude * latitude + Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * longitude * longitude;
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Door-to-door minutes of the longer of the way there and the way back; <see cref="Impossible"/> when the mode has no service for one of them.</summary>
    /// <param name="mode">A <see cref="TravelMode"/>.</param>
    /// <param name="homeRadius">Kilometres around <paramref name="home"/> within which people live, added to distances in quadrature.</param>
    public static int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours, double homeRadius = 0)
    {
        var kilometres = Spread(Kilometres(home, work), homeRadius);
        var minutes = mode switch
        {
            TravelMode.Walk => Walk(kilometres),
            TravelMode.Bicycle => 3 + kilometres * 1.30 / 15 * 60,
            TravelMode.Car => Math.Max(Car(kilometres * RoadDetour, hours.There), Car(kilometres * RoadDetour, hours.Back)),
            TravelMode.Transit => TransitTime.Minutes(home, work, hours, homeRadius),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a travel mode."),
        };
        return (int)Math.Min(Impossible, Math.Ceiling(minutes));
    }

    internal static double Walk(double kilometres) => kilometres * 1.30 / 4.8 * 60;

    internal static double Spread(double kilometres, double radius) => Math.Sqrt(kilometres * kilometres + radius * radius);

    private static double Car(double road, TravelHour hour)
    {
        var driving = 60 * (Math.Min(road, 2) / 25 + Math.Clamp(road - 2, 0, 8) / 40 + Math.Max(road - 10, 0) / 60);
        return 4 + driving * (hour.Band == HourBand.Day ? 1.10 : 1);
    }
}
