using Matching.Engine.Domain;
using Matching.Engine.Occupations;

namespace Matching.Engine.Simulation;

/// <summary>Plays what counsellors, candidates and companies would have done: invented history with a known truth (see the ADR on the simulator).</summary>
public static class LabourMarket
{
    /// <summary>The same arguments give the same history. A model trained on it must never serve real people.</summary>
    /// <param name="from">First day played.</param>
    /// <param name="to">Last day played: what is not over by then stays open.</param>
    public static SimulatedHistory Play(
        IReadOnlyList<OpeningToRank> openings,
        IReadOnlyList<ResidentToRank> residents,
        OccupationCloseness closeness,
        long seed,
        DateOnly from,
        DateOnly to,
        LabourMarketSettings? settings = null) =>
        new MarketPlay(openings, residents, closeness, seed, from, to, settings ?? new LabourMarketSettings()).Play();
}

/// <param name="LateShare">Share of the openings published in the last five weeks, so that many are still open at the end.</param>
public sealed record LabourMarketSettings(double LateShare = 0.25)
{
    /// <summary>Residents without an e-mail address: everything is told to them.</summary>
    public IReadOnlySet<Guid> WithoutEmail { get; init; } = new HashSet<Guid>();

    /// <summary>By opening: the firm and the occupation. Who was met for one is proposed for no other of the same; without it every opening is a job of its own.</summary>
    public IReadOnlyDictionary<Guid, string> JobOf { get; init; } = new Dictionary<Guid, string>();
}
