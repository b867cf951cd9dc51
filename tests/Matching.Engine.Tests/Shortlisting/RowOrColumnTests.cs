using System.Text.Json;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests.Shortlisting;

/// <summary>
/// One changed resident costs a row, one changed opening a column. Proposals that were made stand, so when earlier runs left no pair to give, allocating over all
/// openings and residents gives what allocating over the row or the column gives.
/// </summary>
public class RowOrColumnTests
{
    private static readonly InventedMarket Others = Some.Market(12, 300, seed: 8);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Run_OneChange_GivesWhatAFullRunGives(int seed, bool learned)
    {
        var (random, board) = (new Random(seed), new LiveMarket(Ranker(learned), seed));
        var proposed = 0;
        board.Settle();
        for (var step = 0; step < 24; step++)
        {
            var only = Change(board, random, step);
            var (full, part) = (ShortlistRun.Run(board.Request(step)), ShortlistRun.Run(only(board.Request(step))));
            Assert.Equal(Json(full), Json(part));
            Assert.True(part.PairsCompared <= Math.Max(board.Openings.Count, board.Residents.Count));
            proposed += part.Matches.Count;
            board.Keep(part);
            board.Settle();
        }

        Assert.True(proposed > 20, $"{proposed} proposals were compared.");
    }

    /// <summary>The comparison must be able to say no: while places are free that others could take, a row is less than a full run.</summary>
    [Fact]
    public void Run_OthersCouldStillBeGiven_DiffersFromAFullRun()
    {
        var board = new LiveMarket(new RuleRanker(), 1);
        var one = board.Residents.Values.First();
        Assert.NotEqual(Json(ShortlistRun.Run(board.Request(1))), Json(ShortlistRun.Run(board.Request(1) with { Residents = [one] })));
    }

    /// <returns>The part of a request that the change touches.</returns>
    private static Func<ShortlistRequest, ShortlistRequest> Change(LiveMarket board, Random random, int step)
    {
        switch (random.Next(4))
        {
            case 0: return Row(Others.Residents[random.Next(Others.Residents.Count)]);
            case 1:
                var known = board.Residents.Values.ElementAt(random.Next(board.Residents.Count));
                return Row(known with { MaxTravelMinutes = 90, Licences = ["B"], ContractsWanted = [Contract.Cdi, Contract.Cdd, Contract.Temp] });
            case 2: return Column(Others.Openings[random.Next(Others.Openings.Count)] with { Id = new Guid(step + 1, 7, 7, new byte[8]) });
            default: return Column(board.Openings.Values.ElementAt(random.Next(board.Openings.Count)) with { Positions = random.Next(2, 6), Contract = Contract.Cdd });
        }

        Func<ShortlistRequest, ShortlistRequest> Row(ResidentToRank resident)
        {
            board.Residents[resident.Id] = resident;
            return request => request with { Residents = [.. request.Residents.Where(r => r.Id == resident.Id)] };
        }

        Func<ShortlistRequest, ShortlistRequest> Column(OpeningToRank opening)
        {
            board.Openings[opening.Id] = opening;
            return request => request with { Openings = [opening] };
        }
    }

    private static IRanker Ranker(bool learned) => learned ? new LearnedRanker(Some.Model(), "test", peopleAreReal: false) : new RuleRanker();

    private static string Json(ShortlistResult result) => JsonSerializer.Serialize(result.Matches);

    /// <summary>What the database holds between runs: live proposals, and what counsellors can still review.</summary>
    private sealed class LiveMarket
    {
        private readonly IRanker ranker;
        private readonly HashSet<(Guid OpeningId, Guid ResidentId)> live = [];
        private readonly Guid[] counsellors = [.. Enumerable.Range(1, 6).Select(n => new Guid(n, 0, 0, new byte[8]))];

        public LiveMarket(IRanker ranker, int seed)
        {
            var market = Some.Market(40, 160, seed);
            this.ranker = ranker;
            (Openings, Residents) = (market.Openings.ToDictionary(o => o.Id), market.Residents.ToDictionary(r => r.Id));
        }

        public Dictionary<Guid, OpeningToRank> Openings { get; }

        public Dictionary<Guid, ResidentToRank> Residents { get; }

        /// <summary>As the product asks: live matches count, and whose counsellor has no review left is not asked for.</summary>
        public ShortlistRequest Request(long seed)
        {
            var left = counsellors.ToDictionary(c => c, c => Math.Max(0, 90 - live.Count(m => CounsellorOf(m.ResidentId) == c)));
            var pending = live.CountBy(m => m.ResidentId).ToDictionary();
            var present = Residents.Values.Where(r => left[CounsellorOf(r.Id)] > 0).Select(r => r with { PendingMatches = pending.GetValueOrDefault(r.Id) });
            return new ShortlistRequest([.. Openings.Values], [.. present], OccupationCloseness.OfTree, ranker, Some.Today, seed)
            {
                LiveMatches = live.CountBy(m => m.OpeningId).ToDictionary(),
                AlreadyMatched = live,
                Reviews = new ReviewBudgets(Residents.Keys.ToDictionary(r => r, CounsellorOf), left),
                Options = new(CandidatesPerOpening: 12),
            };
        }

        public void Keep(ShortlistResult result) => live.UnionWith(result.Matches.Select(m => (m.OpeningId, m.ResidentId)));

        /// <summary>Full runs until none finds a pair to give.</summary>
        public void Settle()
        {
            for (var seed = 1_000; ShortlistRun.Run(Request(seed)) is { Matches.Count: > 0 } result; seed++) Keep(result);
        }

        private Guid CounsellorOf(Guid resident) => counsellors[resident.ToByteArray()[0] % counsellors.Length];
    }
}
