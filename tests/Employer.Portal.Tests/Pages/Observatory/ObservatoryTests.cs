using Dapper;
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

    [Fact]
    public async Task Shortages_SumOverOpenings_HideSmallCountsOfPeople()
    {
        var (many, few) = (await portal.Data.CreateMatchAsync("offered"), await portal.Data.CreateMatchAsync("offered"));
        await using (var connection = await portal.Db.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("""
                insert into ranking_obstacle (run_id, opening_id, requirement, resident_count) select run_id, opening_id, 'travel', 90 from match where id = any(@Ids);
                insert into ranking_small_change (run_id, opening_id, change, words, resident_count)
                select run_id, opening_id, 'essai:1', 'Avec une navette inventée', 700 from match where id = any(@Ids);
                insert into ranking_small_change (run_id, opening_id, change, words, resident_count)
                select run_id, opening_id, 'essai:2', 'Avec un essai discret', 10 from match where id = @Id
                """, new { Ids = new[] { many.Id, few.Id }, few.Id });
        }

        var page = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync("/observatoire/manques");

        Assert.Equal(["Avec une navette inventée", "2", "1\u00A0400"], Cells(page, "Avec une navette inventée"));
        Assert.Contains(page.QuerySelectorAll("th[scope=row]"), cell => cell.TextContent == "Trajet");
        Assert.Equal(["Avec un essai discret", "1", "n. d."], Cells(page, "essai discret"));
    }

    private static string[] Cells(AngleSharp.Dom.IDocument page, string row) =>
        [.. page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains(row, StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim())];
}
