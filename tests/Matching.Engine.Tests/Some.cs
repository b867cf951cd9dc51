using Matching.Engine.Domain;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests;

/// <summary>An opening and a resident who fit each other, to be changed with <c>with</c>; and whole invented markets.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Coordinates Here = new(48.775, 2.0);

    public static readonly OpeningToRank Opening = new(
        Guid.Parse("00000000-0000-0000-0000-0000000000a1"), "N1103", Here, Positions: 1, Contract.Cdi, ContractMonths: null, HoursPerWeek: 35,
        [Schedule.Day], PayPerHour: 12.5, ExperienceMonths: 12, ExperienceRequired: false, EducationLevel: null, StartsOn: null, []);

    public static readonly ResidentToRank Resident = new(
        Guid.Parse("00000000-0000-0000-0000-0000000000b1"), new(48.78, 2.01), PendingMatches: 0, [new("N1103", 1, 24)], [], [], [],
        [new("fr", "C1")], EducationLevel: 3, [Contract.Cdi, Contract.Cdd], HoursMin: 30, HoursMax: 39, [Schedule.Day], PayPerHourWanted: 12,
        [TravelMode.Walk, TravelMode.Transit], MaxTravelMinutes: 45, AvailableFrom: null);

    public static InventedMarket Market(int openings = 30, int residents = 300, int seed = 7) => InventedMarket.Make(openings, residents, seed, Today);

    /// <summary>Two questions of a few leaves: many pairs score alike.</summary>
    public static LearnedModel Model()
    {
        var set = SignalSet.Current;
        var want = new DecisionForest([0], [set.IndexOf("wanted_closeness"), set.IndexOf("travel_minutes")], [0.5f, 45], [~0, ~1], [1, ~2], [-1, 2, 0.5], [40, 35, 25]);
        var get = new DecisionForest([0], [set.IndexOf("travel_minutes"), set.IndexOf("exact_months")], [60, 6], [1, ~1], [~0, ~2], [0.2, -1, 1.5], [10, 50, 40]);
        return new LearnedModel(
            new(want, new(1, 0)), new(get, new(0.8, -0.3)), set.Version, set.Names, ModelOrigin.Demonstration, default, default, 100, 10,
            new Dictionary<string, string>(), new Dictionary<string, double>());
    }
}
