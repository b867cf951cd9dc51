using Matching.Data.Observatory;
using Matching.Data.Tests.Companies;

namespace Matching.Data.Tests.Observatory;

public sealed class IndicatorsTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    [Fact]
    public async Task Indicators_CountPeopleOnce_AndHiresOnlyWhenConfirmed()
    {
        var resident = await town.Data.CreateResidentAsync();
        await town.Data.CreateMatchAsync(m => m.Of(resident).InState("offered"));
        await town.Data.CreateMatchAsync(m => m.Of(resident).InState("introduced"));
        await town.Data.CreateMatchAsync("hired"); // reported only
        await town.Data.CreateMatchAsync(m => m.HiredAndConfirmed());
        await town.Data.CreateCommitmentAsync(c => c.Promising(4));

        var indicators = await town.Web.IndicatorsAsync(town.Now.AddYears(-1), town.Now.AddDays(1), new DateOnly(2026, 11, 24));

        var funnel = indicators.Funnel.ToDictionary(f => f.Code, f => f.Count);
        Assert.Equal((3, 3, 1), (funnel["proposed"], funnel["introduced"], funnel["hired"]));
        Assert.Equal(["proposed", "validated", "offered", "accepted", "introduced", "interviewed", "hired"], indicators.Funnel.Select(f => f.Code));
        var hires = Assert.Single(indicators.Commitments, c => c.Unit == "hire");
        Assert.Equal((1, 4, 0, 4), (hires.Companies, hires.Promised, hires.Kept, hires.Remaining));
        Assert.Equal(["durable", "transition", "positive", "other"], indicators.Exits.Select(e => e.Code));

        var before = await town.Web.IndicatorsAsync(town.Now.AddYears(-3), town.Now.AddYears(-2), new DateOnly(2026, 11, 24));
        Assert.All(before.Funnel, f => Assert.Equal(0, f.Count));
    }
}
