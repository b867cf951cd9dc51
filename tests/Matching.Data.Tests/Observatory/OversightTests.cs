using Dapper;
using Matching.Data.Observatory;
using Matching.Data.Tests.Companies;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Observatory;

public sealed class OversightTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    [Fact]
    public async Task Oversight_CountsWhatPeopleChanged_AndHowLongTheyTook()
    {
        var opening = await town.Data.CreateOpeningAsync();
        var counsellor = await town.Data.CreateCounsellorAsync();
        Task<TestMatch> Of(string state) => MatchAsync(opening, counsellor, state);

        // Ranks 1 to 4 of one run: the first waits while the second is validated; the third is refused; the fourth, of a colleague, passes over nobody.
        var waiting = await Of("proposed");
        var second = await Of("validated");
        var third = await Of("refused");
        var fourth = await MatchAsync(opening, await town.Data.CreateCounsellorAsync(), "validated");
        var byHand = await Of("refused");
        await using (var connection = await town.Owner.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("""
                update match m set rank = n, run_id = (select run_id from match where id = @Id) from unnest(@ids) with ordinality o (id, n) where m.id = o.id;
                update match set origin = 'counsellor', proposed_by = @counsellorId, counsellor_why = 'Essai' where id = @byHand
                """, new { waiting.Id, ids = new[] { waiting.Id, second.Id, third.Id, fourth.Id }, counsellorId = counsellor.Id, byHand = byHand.Id });
        }

        var oversight = await town.Web.OversightAsync(town.Now.AddDays(-30), town.Now.AddDays(1));

        Assert.Equal((1, 1, 1, 0), (oversight.Figures.InOrder, oversight.Figures.Reordered, oversight.Figures.Refused, oversight.Figures.Lapsed));
        Assert.Equal(1, Assert.Single(oversight.Reasons).Count);
        Assert.Equal(0, oversight.Figures.Late);
        Assert.True(oversight.Figures.MedianHours <= oversight.Figures.NinetiethHours);

        var before = await town.Web.OversightAsync(town.Now.AddYears(-3), town.Now.AddYears(-2));
        Assert.Equal(new ReviewFigures(0, 0, 0, 0, 0, null, null), before.Figures);
    }

    private async Task<TestMatch> MatchAsync(TestOpening opening, TestCounsellor counsellor, string state)
    {
        var resident = await town.Data.CreateResidentAsync(r => r.LedBy(counsellor));
        return await town.Data.CreateMatchAsync(m => m.For(opening).Of(resident).InState(state));
    }
}
