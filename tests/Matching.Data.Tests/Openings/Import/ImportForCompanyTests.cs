using System.Text.Json.Nodes;
using Dapper;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Testing;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings.Import;

/// <summary>Offers of a company that is known here, and what their source changes later.</summary>
public sealed class ImportForCompanyTests : ImportTestBase
{
    [Theory]
    [InlineData(true, "published")]
    [InlineData(false, "submitted")]
    public async Task Import_ForAKnownCompany_IsItsOpeningByTheAdvisersWay(bool trusted, string expected)
    {
        await AddCompanyAsync(trusted);
        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));

        await ImportAsync(new(OfferPath, Siret: "73282932000074"));
        var again = await ImportAsync(new(OfferPath));

        Assert.Equal((1, 0, 1, 0, 0), Counts(again)); // without the company the place is the offer's own again
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal((expected, "imported", true), await connection.QuerySingleAsync<(string, string, bool)>(
            "select state, origin, company_id is not null and employer_name is null from opening"));
        var events = (await connection.QueryAsync<string>("select to_state || ' by ' || actor from opening_event order by at, id")).ToList();
        Assert.Equal(["draft by company_adviser", "submitted by company_adviser"], events[..2]);
        Assert.Equal(trusted ? 3 : 2, events.Count);
        Assert.Equal(trusted ? 2 : 0, await connection.ExecuteScalarAsync<int>("select count(*) from outbox"));
    }

    /// <summary>Else its form would offer the establishment as its place, and saving would move it there.</summary>
    [Theory]
    [InlineData("78621", "TRAPPES", true)]
    [InlineData("78297", "GUYANCOURT", false)]
    public async Task Import_ForAKnownCompany_IsAtTheEstablishmentOnlyInItsCommune(string commune, string name, bool expected)
    {
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", offer => offer["lieuTravail"] = new JsonObject { ["libelle"] = $"78 - {name}", ["commune"] = commune }));

        await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal((commune, expected), await connection.QuerySingleAsync<(string, bool)>("select commune_code, establishment_id is not null from opening"));
    }

    /// <summary>Neither published nor lost: the company completes it, and is told what it lacks.</summary>
    [Fact]
    public async Task Import_IncompleteOfferOfAKnownCompany_WaitsAsADraftUntilItsSourceIsWhole()
    {
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => o.Remove("salaire")));

        var first = await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        Assert.Equal((1, 1, 0, 0, 0), Counts(first));
        var waits = Assert.Single(first.Waiting);
        Assert.StartsWith("offre 1 : reste à l’entreprise, à compléter. Cochez au moins un horaire", waits, StringComparison.Ordinal);
        Assert.Contains("Indiquez le salaire", waits, StringComparison.Ordinal);
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal("draft", await connection.QuerySingleAsync<string>("select state from opening"));

        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));
        Assert.Empty((await ImportAsync(new(OfferPath, Siret: "73282932000074"))).Waiting);
        Assert.Equal("published", await connection.QuerySingleAsync<string>("select state from opening"));
    }

    /// <summary>What the law forbids waits at the company with its findings; what a person should read is handed in and waits there.</summary>
    [Theory]
    [InlineData("Femmes uniquement.", "draft", "sex refused", 1)]
    [InlineData("Casier judiciaire vierge.", "submitted", "criminal_record to_be_read", 0)]
    public async Task Import_OfferOfATrustedCompanyWhoseTextHasFindings_WaitsWithThem(string words, string state, string finding, int waiting)
    {
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => Say(o, words)));

        var outcome = await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        Assert.Equal((1, 1, 0, 0, 0), Counts(outcome));
        Assert.Equal(waiting, outcome.Waiting.Count(w => w.StartsWith("offre 1 : reste à l’entreprise, à relire.", StringComparison.Ordinal)));
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal((state, finding), await connection.QuerySingleAsync<(string, string)>(
            "select o.state, f.code || ' ' || f.grade from opening o join open_content_finding f on f.opening_id = o.id"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from outbox"));

        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));
        await ImportAsync(new(OfferPath, Siret: "73282932000074"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from open_content_finding"));
    }

    [Theory]
    [InlineData("Femmes uniquement.")]
    [InlineData("Casier judiciaire vierge.")]
    public async Task Import_PublishedOfferThatBringsAFinding_GoesBackToItsCompany(string words)
    {
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));
        await ImportAsync(new(OfferPath, Siret: "73282932000074"));
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => Say(o, words)));

        var outcome = await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        Assert.Contains("à relire", Assert.Single(outcome.Waiting), StringComparison.Ordinal);
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal("paused", await connection.QuerySingleAsync<string>("select state from opening"));
    }

    /// <summary>What the source changed makes a proposal untrue: it ends there, and its counsellor reads why.</summary>
    [Theory]
    [InlineData(false, "words", "opening_paused")]
    [InlineData(true, "hours", "opening_paused")]
    [InlineData(false, "contract", "ends_before_free")]
    public async Task Import_ChangeThatAProposalDoesNotSurvive_EndsItAtOnce(bool ofCompany, string change, string reason)
    {
        var siret = ofCompany ? "73282932000074" : null;
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));
        await ImportAsync(new(OfferPath, Siret: siret));
        await using var connection = await Owner.OpenConnectionAsync();
        var opening = await connection.QuerySingleAsync<Guid>("select id from opening where state in ('published', 'spotted')");
        var data = new TestData(Owner, TestClock.Tuesday);
        var person = await data.CreateResidentAsync(r => r.Wanting("N1106").AvailableFrom(new(2027, 1, 15)));
        var match = await data.CreateMatchAsync(m => m.For(new TestOpening(opening, null, "")).Of(person));

        await File.WriteAllTextAsync(OfferPath, Offer("1", o =>
        {
            MakeWhole(o);
            if (change == "words") Say(o, "Femmes uniquement.");
            if (change == "hours") o.Remove("dureeTravailLibelle");
            if (change == "contract") (o["typeContrat"], o["typeContratLibelle"]) = ("CDD", "CDD - 1 Mois");
        }));
        await ImportAsync(new(OfferPath, Siret: siret));

        Assert.Equal(("lapsed", reason), await connection.QuerySingleAsync<(string, string)>(
            "select to_state, reason_code from match_event where match_id = @Id order by at desc, id desc limit 1", match));
    }

    [Theory]
    [InlineData(true, "paused")]
    [InlineData(false, "draft")]
    public async Task Import_OfferThatIsWholeNoMore_GoesBackToItsCompany(bool trusted, string expected)
    {
        await AddCompanyAsync(trusted);
        await File.WriteAllTextAsync(OfferPath, Offer("1", MakeWhole));
        await ImportAsync(new(OfferPath, Siret: "73282932000074"));
        await File.WriteAllTextAsync(OfferPath, Offer("1", o =>
        {
            MakeWhole(o);
            o.Remove("dureeTravailLibelle");
        }));

        var outcome = await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        Assert.Contains("Indiquez le nombre d’heures", Assert.Single(outcome.Waiting), StringComparison.Ordinal);
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal((expected, true), await connection.QuerySingleAsync<(string, bool)>("select state, hours_per_week is null from opening"));
    }

    [Fact]
    public async Task Import_ForARefusedCompany_IsRefusedWhole()
    {
        await AddCompanyAsync(trusted: false);
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into account (id, email, normalized_email, display_name, role, security_stamp, created_at)
            values ('00000000-0000-7000-8000-000000000009', 'c@essai.invalid', 'C@ESSAI.INVALID', 'Coordination inventée', 'coordinator', 's', now());
            insert into company_decision (id, company_id, kind, reason_code, by_account, at)
            values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'refused', 'other', '00000000-0000-7000-8000-000000000009', now());
            """);
        await File.WriteAllTextAsync(OfferPath, Offer("1"));

        await Refused(new(OfferPath, Siret: "73282932000074"), "a refusé l’entreprise");

        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from opening"));
    }

    /// <summary>What it has written itself is not lost when the source moves.</summary>
    [Fact]
    public async Task Import_OfWhatTheCompanyHasCompletedHere_ChangesNothingAndSaysSo()
    {
        await AddCompanyAsync(trusted: true);
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => o.Remove("salaire")));
        await ImportAsync(new(OfferPath, Siret: "73282932000074"));
        var company = await ScalarAsync<Guid>("select id from company");
        var id = await ScalarAsync<Guid>("select id from opening");
        var content = new OpeningContent
        {
            Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe de quatre personnes.", OccupationCode = "N1106",
            CommuneCode = "78621", Contract = "cdi", HoursPerWeek = 35, Schedules = ["day"], PayPeriod = "hour", PayMin = 13,
        };
        var saved = await Web.SaveOpeningAsync(company, Guid.CreateVersion7(), id, content, submit: true, TestClock.Tuesday, bySoftware: true);
        Assert.Equal((Outcome.Done, "published"), (saved.Outcome, saved.State));

        await File.WriteAllTextAsync(OfferPath, Offer("1", o => o["intitule"] = "Autre intitulé"));
        var again = await ImportAsync(new(OfferPath, Siret: "73282932000074"));

        Assert.Equal((1, 0, 0, 1, 0), Counts(again));
        Assert.Equal("offre 1 : l’entreprise l’a reprise ici, sa source ne la change plus.", Assert.Single(again.Waiting));
        Assert.Equal("published Agent ou agente de quai 13.00", await ScalarAsync<string>("select state || ' ' || title || ' ' || pay_min from opening"));
        Assert.Empty((await ImportAsync(new(OfferPath, Siret: "73282932000074"))).Waiting); // said once a change
    }

    private async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    private async Task AddCompanyAsync(bool trusted)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into company (id, siren, name, approved_at, trusted_at, created_at)
            values ('00000000-0000-7000-8000-000000000001', '732829320', 'Invention SA', now(), case when @trusted then now() end, now());
            insert into establishment (id, company_id, siret, name, address, commune_code, park_code, latitude, longitude)
            values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '73282932000074', 'Invention Trappes',
                '1 rue Inventée', '78621', 'trappes-elancourt', 48.7712, 1.9801);
            """, new { trusted });
    }
}
