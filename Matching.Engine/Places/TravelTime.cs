using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>Door-to-door travel time, in whole minutes, from distance, mode and hour alone.</summary>
/// <remarks>
/// A model, not a timetable: assumptions for a suburb of new towns, business parks and a few railway stations, with their sources in ADR 0040. None was fitted;
/// a table of known journeys checks them. Between two stations of one line it is too long: it knows no railway.
/// <list type="bullet">
/// <item>Distance: great circle (sphere of 6 371 km) times a detour: 1.30 on foot and by bicycle, 1.35 on roads.</item>
/// <item>Walk: 4.8 km/h. Bicycle: 15 km/h, 3 minutes to unlock, park and lock.</item>
/// <item>Car: 25 km/h over the first 2 km of road, 40 km/h up to 10 km, 60 km/h beyond; 10 % more by day; 4 minutes to park and walk.</item>
/// <item>Public transport: 10 minutes of walking at both ends; a wait of 6 minutes by day, 12 at week-ends and evenings, 25 early; 18 km/h (bus) over the
/// first 7 km of road, 40 km/h (train) beyond with 6 minutes to change; never at night; never slower than walking all the way.</item>
/// </list>
/// <see cref="ITravelTimes"/> is where timetables can come.
/// </remarks>
public static class TravelTime
{
    /// <summary>The mode cannot be used at that hour.</summary>
    public const int Impossible = 999;

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

    /// <summary>Minutes between two places; <see cref="Impossible"/> when the mode has no service then. <paramref name="mode"/> is a <see cref="TravelMode"/>.</summary>
    public static int Minutes(Coordinates from, Coordinates to, string mode, HourBand hour) => Minutes(Kilometres(from, to), mode, hour);

    /// <inheritdoc cref="Minutes(Coordinates, Coordinates, string, HourBand)"/>
    /// <param name="kilometres">As the crow flies.</param>
    public static int Minutes(double kilometres, string mode, HourBand hour)
    {
        var minutes = mode switch
        {
            TravelMode.Walk => Walk(kilometres),
            TravelMode.Bicycle => 3 + kilometres * 1.30 / 15 * 60,
            TravelMode.Car => Car(kilometres * 1.35, hour),
            TravelMode.Transit => Transit(kilometres, hour),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a travel mode."),
        };
        return (int)Math.Min(Impossible, Math.Ceiling(minutes));
    }

    private static double Walk(double kilometres) => kilometres * 1.30 / 4.8 * 60;

    private static double Car(double road, HourBand hour)
    {
        var driving = 60 * (Math.Min(road, 2) / 25 + Math.Clamp(road - 2, 0, 8) / 40 + Math.Max(road - 10, 0) / 60);
        return 4 + driving * (hour == HourBand.Day ? 1.10 : 1);
    }

    private static double Transit(double kilometres, HourBand hour)
    {
        if (hour == HourBand.Night) return Impossible;
        var wait = hour switch { HourBand.Day => 6, HourBand.Early => 25, _ => 12 };
        var road = kilometres * 1.35;
        var riding = 60 * (Math.Min(road, 7) / 18 + Math.Max(road - 7, 0) / 40) + (road > 7 ? 6 : 0);
        return Math.Min(Walk(kilometres), 10 + wait + riding);
    }
}
