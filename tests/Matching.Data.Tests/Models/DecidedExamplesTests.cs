using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Data.Tests.Outbox;
using Matching.Engine.Domain;
using Matching.Engine.Signals;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Models;

public sealed class DecidedExamplesTests : OutboxTestBase
{
    private const string ShownSql = """
        update ranking_run set signal_names = @names where id = (select run_id from match where id = @Id);
        insert into ranking_pair (run_id, opening_id, resident_id, rank, score, shown_probability, shown, signals)
        select run_id, opening_id, resident_id, 1, 0.5, 1, true, array_fill(0::real, array[@count]) from match where id = @Id
        returning 1
        """;

    [Fact]
    public async Task Examples_DidNotCome_TeachesNothingContestedOrNot()
    {
        var experience = await ShownAsync("experience");
        await ShownAsync(Reasons.DidNotCome);
        var contested = await ShownAsync(Reasons.DidNotCome);
        Assert.Equal(Outcome.Done, await Web.ContestNoShowAsync(contested.Resident.Lead.Id, contested.Id, Now));

        var example = Assert.Single((await Jobs.DecidedExamplesAsync()).Graded);

        Assert.Equal((experience.Resident.Id, 2), (example.ResidentId, example.Grade));
    }

    [Fact]
    public async Task Examples_PairThatSharedTheDraw_IsExploredOnlyWhenItWasNotAllocated()
    {
        var (allocated, explored) = (await ShownAsync("experience"), await ShownAsync("experience"));
        await ReadAsync<int>(
            "with pair as (update ranking_pair set shown_probability = 0.5, explored = (resident_id = @Id) returning 1) select count(*)::int from pair",
            new { explored.Resident.Id });

        var examples = (await Jobs.DecidedExamplesAsync()).Graded;

        Assert.False(examples.Single(e => e.ResidentId == allocated.Resident.Id).Explored);
        Assert.True(examples.Single(e => e.ResidentId == explored.Resident.Id).Explored);
    }

    private async Task<TestMatch> ShownAsync(string notRetainedFor)
    {
        var match = await Data.CreateMatchAsync(m => m.NotRetainedFor(notRetainedFor));
        await ReadAsync<int>(ShownSql, new { match.Id, names = SignalSet.Current.Names.ToArray(), count = SignalSet.Current.Names.Count });
        return match;
    }
}
