using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>The model of <see cref="TravelTime"/> from a home known by its commune alone.</summary>
/// <remarks>
/// People of one commune live around its centre, not in it: <see cref="CommuneRadiusKilometres"/> is added to the distance in quadrature, so that
/// nobody is at zero distance and everybody of a commune is as far.
/// </remarks>
public sealed class TravelByDistance : ITravelTimes
{
    /// <summary>The mean distance of residents from the centre of a commune of the area, about 4 to 6 square kilometres built up.</summary>
    public const double CommuneRadiusKilometres = 1.0;

    private TravelByDistance()
    {
    }

    public static TravelByDistance Instance { get; } = new();

    public int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours) =>
        TravelTime.Minutes(home, work, mode, hours, CommuneRadiusKilometres);
}
