using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Places;
using Matching.Engine.Ranking;

namespace Matching.Engine.Shortlisting;

/// <summary>All that decides a run: the same request gives the same result, whatever the order of its lists and the number of threads.</summary>
/// <param name="Today">The day of the run, where it matters for availability.</param>
/// <param name="Seed">Decides who is explored, and nothing else.</param>
public sealed record ShortlistRequest(
    IReadOnlyList<OpeningToRank> Openings,
    IReadOnlyList<ResidentToRank> Residents,
    OccupationCloseness Closeness,
    IRanker Ranker,
    DateOnly Today,
    long Seed)
{
    /// <summary>Live matches that an opening already has: they take places of its list. None by default.</summary>
    public IReadOnlyDictionary<Guid, int> LiveMatches { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Pairs that must not be proposed (again): live, or decided a short while ago. None by default.</summary>
    public IReadOnlyCollection<(Guid OpeningId, Guid ResidentId)> AlreadyMatched { get; init; } = [];

    /// <summary>What counsellors can still review. Null: nobody has a budget.</summary>
    public ReviewBudgets? Reviews { get; init; }

    public ITravelTimes Travel { get; init; } = TravelByDistance.Instance;

    public ShortlistOptions Options { get; init; } = new();
}

/// <summary>The settings of a run; stored with it.</summary>
/// <param name="PerResident">On how many lists one person may be, pending matches included.</param>
/// <param name="ExplorationShare">Share of a list's places that are drawn for among plausible people, on average; 0 turns it off.</param>
/// <param name="CandidatesPerOpening">The best-scored residents of an opening: allocation chooses among them, and exploration draws from them.</param>
/// <param name="OpeningsPerResident">The best-scored openings with room of a resident: allocation chooses among them too. 0: only among <paramref name="CandidatesPerOpening"/>.</param>
/// <param name="NearTheCut">Pairs kept per opening beside those shown, so that policies can be compared afterwards.</param>
/// <param name="ExactExplanations">Up to so many proposals a run explains each by Shapley values; more of them by path contributions, in a quarter of the time.</param>
/// <param name="FurtherListCost">By how much each further list of a person is worth less than the one before, as a share of the mean value of all pairs: evens out who is seen.</param>
/// <param name="SmallChanges">Say for openings that found too few which small change would bring how many people; each one tried costs a crossing of that opening.</param>
/// <param name="MaxThreads">Null: as many as the machine has.</param>
public sealed record ShortlistOptions(
    int PerResident = ListSize.PerResident,
    double ExplorationShare = 0.1,
    int CandidatesPerOpening = 60,
    int OpeningsPerResident = ShortlistOptions.DefaultOpeningsPerResident,
    int NearTheCut = 10,
    int ExactExplanations = 10_000,
    double FurtherListCost = ShortlistOptions.DefaultFurtherListCost,
    bool SmallChanges = false,
    int? MaxThreads = null)
{
    /// <summary>The knee of the trade-off (ADR 0035).</summary>
    public const double DefaultFurtherListCost = 0.1;

    /// <summary>The fewest with which everybody can be on as many lists as allowed where people are scarce (ADR 0035).</summary>
    public const int DefaultOpeningsPerResident = 5;
}
