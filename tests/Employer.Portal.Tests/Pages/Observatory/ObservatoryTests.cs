using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Observatory;

[Collection(PortalTests.Name)]
public sealed class ObservatoryTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/observatoire")]
    [InlineData("/copil")]
    public async Task Get_ChartTablesAndTheReserve_AreThere(string address)
    {
        await portal.Data.CreateMatchAsync(m => m.HiredAndConfirmed());
        await portal.Data.CreateCommitmentAsync();
        var page = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync(address);

        Assert.NotNull(page.QuerySelector("svg.bars[aria-label]"));
        Assert.Equal(4, page.QuerySelectorAll("main table").Length);
    }

    [Fact]
    public async Task Csv_SaysTheSameAndOpensInASpreadsheet()
    {
        var response = await (await portal.SignInAsAsync(Roles.Coordinator)).GetAsync("/observatoire/chiffres.csv");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("tableau;ligne;valeur", lines[0].TrimStart('\uFEFF'));
        Assert.Contains(lines, l => l.StartsWith("parcours;Embauchées", StringComparison.Ordinal));
    }
}
