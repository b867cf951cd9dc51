using Dapper;
using Employer.Portal.Pages.Observatory;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Observatory;
using Matching.Engine.Words;

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

    [Fact]
    public async Task Exposure_SaysADifferenceOnlyWhenChanceDoesNotExplainIt()
    {
        await using (var connection = await portal.Db.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("""
                insert into exposure_audit (audited_on, dimension, label, opening_count, resident_count, share_of_eligible, share_of_proposed, ratio, ratio_low, ratio_high) values
                    ('2026-11-23', 'sex', 'female', 40, 300, 0.5, 0.45, 0.9, 0.82, 0.97),
                    ('2026-11-23', 'sex', 'male', 40, 310, 0.5, 0.55, 1.1, 0.98, 1.21),
                    ('2026-11-23', 'sex', 'other', 40, null, null, null, null, null, null)
                """);
        }

        var page = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync("/observatoire/exposition");

        Assert.Equal(["Femmes", "300", "50,0\u00A0%", "45,0\u00A0%", "0,90 (de 0,82 à 0,97)", "moins proposé que sa part"], Cells(page, "Femmes"));
        Assert.Equal("pas d’écart établi", Cells(page, "Hommes")[^1]);
        Assert.Equal(["Autre", "n. d.", "n. d.", "n. d.", "n. d.", "trop peu de personnes"], Cells(page, "Autre"));
    }

    [Fact]
    public async Task Decisions_FewOfThem_AreNotShown()
    {
        var page = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync("/observatoire/decisions?periode=30");

        Assert.Equal("30", page.QuerySelector("select[name='periode'] option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("main h1"));
    }

    [Theory]
    [InlineData(30, 20, 11, 14, "51\u00A0%", "11")]
    [InlineData(30, 20, 4, 14, null, "n. d.")]
    [InlineData(5, 2, 2, 0, null, null)]
    public void Decisions_SmallGroups_AreHiddenWithWhatWouldTellThem(int inOrder, int reordered, int refused, int late, string? share, string? shown)
    {
        var figures = OversightFigures.Of(new Oversight(new ReviewFigures(inOrder, reordered, refused, 3, late, 5, 60), [new("not_mobile", refused)]));

        Assert.Equal(share, figures.ChangedShare is { } known ? French.Percent(known) : null);
        Assert.Equal(shown is null, figures.Decided is null);
        Assert.Equal(shown ?? "n. d.", Figures.Cell(figures.Decisions[2].Value));
        Assert.Equal(shown ?? "n. d.", Figures.Cell(figures.Reasons[0].Value));
        Assert.Equal(("5\u00A0h", "3\u00A0jours"), (figures.Median, figures.Ninetieth));
        Assert.Null(figures.Lapsed);
    }

    /// <summary>Beside the public page, one or two late firms would be named by their absence.</summary>
    [Theory]
    [InlineData(3, 0, 0, 0)]
    [InlineData(3, 1, 4, null)]
    [InlineData(5, 2, 4, null)]
    [InlineData(5, 3, 4, 4)]
    public void Commitments_LateOfOneOrTwoFirms_AreNotShown(int companies, int lateCompanies, int late, int? shown)
    {
        var figures = Figures.Of(new Indicators([], [], [new UnitIndicator("hire", companies, 20, 10, 10, late, lateCompanies)], []));

        Assert.Equal((shown, companies), (figures.Commitments[0].Late, figures.Commitments[0].Companies));
    }

    private static string[] Cells(AngleSharp.Dom.IDocument page, string row) =>
        [.. page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains(row, StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim())];
}
