using System.Text;
using Dapper;
using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Data.Residents.Import;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Residents;

public sealed class ImportResidentsTests : IAsyncLifetime
{
    private const string Header = "cle;prenom;nom;courriel;commune;quartier;sexe;naissance;referent;entree;metiers;metiers_exerces;permis;certificats;langues;contrats;heures_min;horaires;deplacements;salaire_horaire";

    private readonly string path = Path.GetTempFileName();
    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private NpgsqlDataSource jobs = null!;
    private TestCounsellor counsellor = null!;
    private int imports;

    private string Good => $"A-1;Zoé;Inventée;zoe@exemple.invalid;Trappes;QN07805M;F;17/05/1990;{counsellor.Email};2026-01-15;N1103;N1103:24;b;SST|Carte CNAPS;fr:B1|en:a2;cdi|interim;24;matin|journée;pied|voiture;12,50";

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        owner = database.DataSource();
        jobs = database.DataSource(DatabaseRole.Jobs);
        var data = new TestData(owner);
        counsellor = await data.CreateCounsellorAsync(c => c.InNewStructure("Structure d’essai"));
        await data.CreateResidentAsync(); // brings communes and an occupation
    }

    public async Task DisposeAsync()
    {
        File.Delete(path);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Import_TwiceThenChanged_IsNewThenUnchangedThenChanged()
    {
        Assert.Equal((1, 1, 0, 0, 0), await ImportAsync(Header, Good));
        Assert.Equal((1, 0, 0, 1, 0), await ImportAsync(Header, Good));
        Assert.Equal((1, 0, 1, 0, 0), await ImportAsync(Header, Good.Replace("fr:B1", "fr:B2", StringComparison.Ordinal)));

        await using var connection = await owner.OpenConnectionAsync();
        var person = await connection.QuerySingleAsync("""
            select i.first_name, h.commune_code, p.licences, p.certificates, p.contracts_wanted, p.hours_min, p.pay_per_hour_wanted, s.sex, r.is_demonstration,
                   (select level from resident_language l where l.resident_id = r.id and l.code = 'fr') as french,
                   (select count(*) from outbox o where o.subject_id = r.id and o.kind = 'rank_resident') as promised
            from resident r join resident_identity i on i.resident_id = r.id join resident_residence h on h.resident_id = r.id
            join resident_profile p on p.resident_id = r.id join resident_protected s on s.resident_id = r.id
            where r.structure_key = 'A-1'
            """);
        Assert.Equal(("Zoé", "78621", "female", "B2", false), ((string)person.first_name, (string)person.commune_code, (string)person.sex, (string)person.french, (bool)person.is_demonstration));
        Assert.Equal(["B"], (string[])person.licences);
        Assert.Equal(["cdi", "temp"], (string[])person.contracts_wanted);
        Assert.Equal((24m, 12.5m), ((decimal)person.hours_min, (decimal)person.pay_per_hour_wanted));
        Assert.Equal(["CQP-APS", "SST"], (string[])person.certificates);
        Assert.Equal(2L, (long)person.promised); // new, then changed
    }

    [Fact]
    public async Task Import_BadLines_AreReportedByNumberAndFieldAndStopNoOther()
    {
        var bad = Good.Replace("A-1", "A-2", StringComparison.Ordinal)
            .Replace("Trappes", "Atlantide", StringComparison.Ordinal)
            .Replace("17/05/1990", "hier", StringComparison.Ordinal)
            .Replace(counsellor.Email, "inconnu@exemple.invalid", StringComparison.Ordinal);
        await WriteAsync(Encoding.UTF8, Header, bad, Good);
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((2, 1, 1), (outcome.Read, outcome.New, outcome.Rejected.Count));
        var line = outcome.Rejected.Single();
        Assert.StartsWith("ligne 2 :", line, StringComparison.Ordinal);
        foreach (var field in (string[])["commune", "naissance", "referent"]) Assert.Contains(field, line, StringComparison.Ordinal);
        // Nothing of the person.
        foreach (var value in (string[])["Zoé", "Inventée", "Atlantide", "hier", "inconnu", "zoe@"]) Assert.DoesNotContain(value, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SkillsInWords_BecomeCodesOrAreKeptAsWrittenApartFromTheProfile()
    {
        await owner.LoadStarterReferenceAsync(TestClock.At());
        const string WithSkills = Header + ";competences";
        var line = Good + ";300265|conditionner les produits|chanter à la chorale";

        await WriteAsync(Encoding.UTF8, WithSkills, line);
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);
        await using var connection = await owner.OpenConnectionAsync();

        Assert.Equal(["300265", "300268"], await connection.ExecuteScalarAsync<string[]>("select skill_codes from resident_profile where skill_codes <> '{}'") ?? []);
        Assert.Equal(["chanter à la chorale"], await connection.ExecuteScalarAsync<string[]>("select lines from resident_written_skills") ?? []);
        Assert.Equal("ligne 2 : competences, la compétence n° 3 n’est pas reconnue ; elle est gardée comme elle est écrite", Assert.Single(outcome.Unsure));
        Assert.Equal((1, 0, 0, 1, 0), await ImportAsync(WithSkills, line));
        Assert.Equal((1, 0, 1, 0, 0), await ImportAsync(Header, Good)); // said no more
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from resident_written_skills"));
    }

    [Fact]
    public async Task Import_Windows1252WithCommas_ReadsAccents()
    {
        var header = Header.Replace(';', ',');
        var line = Good.Replace("12,50", "12.50", StringComparison.Ordinal).Replace(';', ',');
        await WriteAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, header, line);
        Assert.Equal(1, (await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday)).New);
        Assert.Equal((1, 0, 0, 1, 0), await ImportAsync(Header, Good)); // the same content, written the other way
    }

    [Theory]
    [InlineData("cle;prenom;nom", "Il manque")]
    [InlineData(Header + ";couleur", "Colonnes inconnues : couleur")]
    public async Task Import_WrongColumns_IsRefusedAsAWhole(string header, string says)
    {
        await WriteAsync(Encoding.UTF8, header, Good);
        var refused = await Assert.ThrowsAsync<ResidentFileException>(() => jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnknownStructure_IsRefused()
    {
        await WriteAsync(Encoding.UTF8, Header, Good);
        await Assert.ThrowsAsync<ResidentFileException>(() => jobs.ImportResidentsAsync(path, "Une autre", TestClock.Tuesday));
    }

    private async Task<(int, int, int, int, int)> ImportAsync(params string[] lines)
    {
        await WriteAsync(Encoding.UTF8, lines);
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday.AddMinutes(++imports));
        return (outcome.Read, outcome.New, outcome.Changed, outcome.Unchanged, outcome.Rejected.Count);
    }

    private Task WriteAsync(Encoding encoding, params string[] lines) => File.WriteAllLinesAsync(path, lines, encoding);
}
