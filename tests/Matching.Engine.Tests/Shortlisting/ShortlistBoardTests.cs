using System.Text.Json;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests.Shortlisting;

public class ShortlistBoardTests
{
    private static readonly InventedMarket Market = Some.Market(12, 500);
    private static readonly InventedMarket Others = Some.Market(12, 500, seed: 8);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_AfterRandomChanges_GivesWhatAFullRunGives(int seed)
    {
        var random = new Random(seed);
        var board = new ShortlistBoard(Request());
        for (var step = 0; step < 12; step++)
        {
            for (var n = random.Next(1, 6); n > 0; n--) Change(board, random);
            Assert.Equal(Json(ShortlistRun.Run(board.Request with { Seed = step })), Json(board.Run(step)));
        }
    }

    [Fact]
    public void Run_AfterTheBestHaveAllLeft_StillGivesWhatAFullRunGives()
    {
        var board = new ShortlistBoard(Request());
        foreach (var match in board.Run(1).Pairs.Select(p => p.ResidentId).Distinct().ToList()) board.Remove(match);
        Assert.Equal(Json(ShortlistRun.Run(board.Request)), Json(board.Run(1)));
    }

    /// <summary>The comparison must be able to say no: a board that was not told of a change gives something else.</summary>
    [Fact]
    public void Run_NotTold_DiffersFromAFullRun()
    {
        var board = new ShortlistBoard(Request());
        var best = board.Run(1).Matches[0].ResidentId;
        var changed = board.Request with { Residents = [.. board.Request.Residents.Select(r => r.Id == best ? r with { PendingMatches = 3 } : r)] };
        Assert.NotEqual(Json(ShortlistRun.Run(changed)), Json(board.Run(1)));
        board.Put(changed.Residents.Single(r => r.Id == best));
        Assert.Equal(Json(ShortlistRun.Run(changed)), Json(board.Run(1)));
    }

    [Fact]
    public void Put_OneResidentOrOpening_CostsItsOwnRowOrColumn()
    {
        var board = new ShortlistBoard(Request());
        board.Put(Market.Residents[3] with { MaxTravelMinutes = 20 });
        Assert.Equal(2 * Market.Openings.Count, board.PairsCompared);
        board.Put(Market.Openings[3] with { HoursPerWeek = 28 });
        Assert.Equal(2 * Market.Openings.Count + Market.Residents.Count, board.PairsCompared);
        board.Run(1);
        Assert.Equal(2 * Market.Openings.Count + Market.Residents.Count, board.PairsCompared);
    }

    private static void Change(ShortlistBoard board, Random random)
    {
        var residents = board.Request.Residents;
        switch (random.Next(8))
        {
            case 0:
            case 1:
                var one = residents[random.Next(residents.Count)];
                board.Put(one with { PendingMatches = random.Next(4), MaxTravelMinutes = random.Next(15, 90) });
                break;
            case 2: board.Put(Others.Residents[random.Next(Others.Residents.Count)]); break;
            case 3: board.Remove(residents[random.Next(residents.Count)].Id); break;
            case 4: board.Put(Others.Openings[random.Next(Others.Openings.Count)]); break;
            case 5: board.RemoveOpening(Pick(board, random).Id); break;
            case 6: board.Put(Pick(board, random) with { Positions = random.Next(1, 5), Contract = Contract.Cdd }); break;
            default:
                board.SetMatched(Pick(board, random).Id, [.. residents.Where(_ => random.Next(20) == 0).Select(r => r.Id)]);
                board.Live = board.Request.Openings.Where(_ => random.Next(3) == 0).ToDictionary(o => o.Id, _ => random.Next(1, 4));
                var counsellors = Enumerable.Range(0, 6).Select(n => new Guid(n, 0, 0, new byte[8])).ToList();
                board.Reviews = new(residents.ToDictionary(r => r.Id, _ => counsellors[random.Next(6)]), counsellors.ToDictionary(c => c, _ => random.Next(20)));
                break;
        }
    }

    private static OpeningToRank Pick(ShortlistBoard board, Random random) => board.Request.Openings[random.Next(board.Request.Openings.Count)];

    private static ShortlistRequest Request() =>
        new(Market.Openings, Market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1) { Options = new(CandidatesPerOpening: 12, SmallChanges: true) };

    private static string Json(ShortlistResult result) => JsonSerializer.Serialize(result with { Findings = [] })
        + string.Join("|", result.Findings.Select(f => $"{f.OpeningId} {f.Considered} {f.Passed} {f.Busy} {string.Join(" ", f.Obstacles.Select(o => $"{o.Requirement.Code} {o.Count} {o.OnlyThis}"))} {string.Join(" ", f.Almost)}"));
}
