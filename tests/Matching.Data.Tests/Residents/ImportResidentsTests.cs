using System.Text;
using Dapper;
using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Data.Residents;
using Matching.Data.Residents.Import;
using Matching.Engine.Domain;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Residents;

public sealed class ImportResidentsTests : IAsyncLifetime
{
    private const string Header = "cle;prenom;nom;courriel;commune;quartier;sexe;naissance;referent;entree;metiers;metiers_exerces;permis;certificats;langues;contrats;heures_min;horaires;deplacements;salaire_horaire";

    private const string Wide = "cle;prenom;nom;courriel;telephone;commune;sexe;naissance;rqth;referent;entree;metiers;permis;langues;horaires;niveau;contrats;deplacements";

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
        foreach (var field in (string[])["commune", "referent"]) Assert.Contains(field, line, StringComparison.Ordinal);
        Assert.Equal("ligne 2 : naissance, une date s’écrit AAAA-MM-JJ ou JJ/MM/AAAA ; il est laissé vide", Assert.Single(outcome.Unsure));
        // Nothing of the person.
        foreach (var value in (string[])["Zoé", "Inventée", "Atlantide", "hier", "inconnu", "zoe@"]) Assert.DoesNotContain(value, line + outcome.Unsure[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PersonWhomTheDatabaseRefuses_StopsNoOther()
    {
        await using (var connection = await owner.OpenConnectionAsync())
            await connection.ExecuteAsync(
                """
                create function refuse_in_test() returns trigger language plpgsql as
                $body$ begin raise exception 'refused' using errcode = 'PA050'; end $body$;
                create trigger refuse_in_test before insert on resident for each row when (new.structure_key = 'A-2') execute function refuse_in_test();
                """);
        string Named(string key) => Good.Replace("A-1", key, StringComparison.Ordinal).Replace("zoe@", $"{key}@", StringComparison.Ordinal);
        await WriteAsync(Encoding.UTF8, Header, Named("A-1"), Named("A-2"), Named("A-3"));

        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((3, 2), (outcome.Read, outcome.New));
        Assert.Equal("ligne 3 : la base refuse une valeur (PA050)", Assert.Single(outcome.Rejected));
    }

    [Fact]
    public async Task Import_WordsAsPeopleWriteThem_AreReadAndThePersonIsKept()
    {
        await WriteAsync(Encoding.UTF8, Wide, $"A-1;zoÃ©;Inventée;non communiqué;639980001;78190 TRAPPES;Homme;17 mai 1990;OUI;{counsellor.Email};15/01/2026 00:00:00;N1103;permis B;Français (courant);weekend;Bac;Contrat de professionalisation;à vélo");
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((1, 0), (outcome.New, outcome.Rejected.Count));
        Assert.Equal(["ligne 2 : courriel, ce n’est pas une adresse de courriel ; il est laissé vide"], outcome.Unsure);
        await using var connection = await owner.OpenConnectionAsync();
        Assert.Equal(("zoé", null, "06 39 98 00 01", "78621", "male", true), await connection.QuerySingleAsync<(string, string?, string, string, string, bool)>("""
            select i.first_name, i.email, i.phone, h.commune_code, s.sex, s.disability_recognised from resident r
            join resident_identity i on i.resident_id = r.id join resident_residence h on h.resident_id = r.id
            join resident_protected s on s.resident_id = r.id where r.structure_key = 'A-1'
            """));
        Assert.Equal(("B", "weekend", 4, "professionalisation", "bicycle", "fr ?"), await connection.QuerySingleAsync<(string, string, int, string, string, string)>("""
            select array_to_string(licences, ','), array_to_string(schedules_accepted, ','), education_level::integer, array_to_string(contracts_wanted, ','),
                   array_to_string(travel_modes, ','), (select code || ' ' || coalesce(level, '?') from resident_language l where l.resident_id = p.resident_id)
            from resident_profile p join resident r on r.id = p.resident_id where r.structure_key = 'A-1'
            """));
    }

    [Fact]
    public async Task Import_WordsThatNobodyUnderstands_AreKeptAsWrittenAndFlagged()
    {
        var line = $"A-1;Zoé;Inventée;;;Trappes;;;;{counsellor.Email};2026-01-15;N1103;B en cours;langue des signes;quand il veut;brevet;freelance;en trottant";
        await WriteAsync(Encoding.UTF8, Wide, line);
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((1, 0, 6), (outcome.New, outcome.Rejected.Count, outcome.KeptAsWritten));
        await using var connection = await owner.OpenConnectionAsync();
        Assert.Equal(
            ["contract: freelance", "education: brevet", "language: langue des signes", "licence: B en cours", "schedule: quand il veut", "travel: en trottant"],
            await connection.QueryAsync<string>("select notion || ': ' || words from resident_as_written order by 1"));
        Assert.DoesNotContain("freelance", string.Join('\n', outcome.Unsure), StringComparison.Ordinal);
        Assert.Equal((1, 0, 0, 1, 0), await ImportAsync(Wide, line)); // the same again
    }

    [Theory]
    [InlineData("naissance", "2024-03-01")]
    [InlineData("naissance", "1022-03-01")]
    [InlineData("telephone", "0000000000")]
    [InlineData("quartier", "QN07805M")] // of Trappes; the address is in another commune
    [InlineData("dernier_contact", "2030-01-01")]
    public async Task Import_OptionalFactThatCannotBe_IsLeftOutAndFlagged(string field, string value)
    {
        var commune = field == "quartier" ? "78297" : "78621";
        await WriteAsync(Encoding.UTF8, $"cle;prenom;nom;commune;referent;entree;metiers;{field}", $"A-1;Zoé;Inventée;{commune};{counsellor.Email};2026-01-15;N1103;{value}");
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((1, 0), (outcome.New, outcome.Rejected.Count));
        Assert.StartsWith($"ligne 2 : {field}, ", Assert.Single(outcome.Unsure), StringComparison.Ordinal);
        await using var connection = await owner.OpenConnectionAsync();
        Assert.Equal((null, null, null, null), await connection.QuerySingleAsync<(DateTime?, string?, string?, DateTime?)>("""
            select s.birth_date::timestamp, i.phone, h.district_code, r.last_contact_on::timestamp from resident r
            join resident_identity i on i.resident_id = r.id join resident_residence h on h.resident_id = r.id
            join resident_protected s on s.resident_id = r.id where r.structure_key = 'A-1'
            """));
    }

    [Theory]
    [InlineData("5", null)]
    [InlineData("1850", null)]
    [InlineData("12,50", 12.5)]
    public async Task Import_WishedPayThatNoJobPays_IsKeptAsWrittenAndFlagged_AndThePersonIsKept(string wish, double? expected)
    {
        await WriteAsync(Encoding.UTF8, Header, Good.Replace("12,50", wish, StringComparison.Ordinal));
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal((1, 0), (outcome.New, outcome.Rejected.Count));
        await using var connection = await owner.OpenConnectionAsync();
        Assert.Equal(((decimal?)expected, expected is null ? wish : null), await connection.QuerySingleAsync<(decimal?, string?)>(
            "select p.pay_per_hour_wanted, w.words from resident r join resident_profile p on p.resident_id = r.id left join resident_as_written w on w.resident_id = r.id and w.notion = 'pay' where r.structure_key = 'A-1'"));
        Assert.Equal(expected is null ? 1 : 0, outcome.Unsure.Count(u => u.Contains("salaire_horaire", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_SomebodyOfFifteen_LosesTheLine()
    {
        await WriteAsync(Encoding.UTF8, Header, Good.Replace("17/05/1990", "17/05/2010", StringComparison.Ordinal));
        var outcome = await jobs.ImportResidentsAsync(path, "Structure d’essai", TestClock.Tuesday);

        Assert.Equal("ligne 2 : entree, la personne a moins de 16 ans à l’entrée", Assert.Single(outcome.Rejected));
    }

    [Theory]
    [InlineData("update resident_protected set birth_date = '2024-01-01'", "resident_age_at_entry")]
    [InlineData("update resident_protected set birth_date = '1022-01-01'", "resident_protected_birth")]
    [InlineData("update resident set entered_on = '2005-01-01'", "resident_age_at_entry")]
    [InlineData("update resident set entered_on = '1999-01-01'", "resident_entered")]
    [InlineData("update resident_identity set phone = '0000000000'", "resident_identity_phone")]
    [InlineData("update resident_identity set phone = '06 00 00 00 00'", "resident_identity_phone")]
    [InlineData("update resident_identity set phone = 'inconnu'", "resident_identity_phone")]
    [InlineData("update resident_identity set first_name = ''", "resident_identity_names")]
    [InlineData("update resident_residence set commune_code = '78297'", "resident_residence_district")]
    [InlineData("update resident_profile set licences = '{PERMIS B}'", "resident_profile_licences")]
    [InlineData("update resident_profile set hours_min = 0", "resident_profile_hours_min")]
    [InlineData("update resident_profile set hours_max = 99", "resident_profile_hours_max")]
    [InlineData("update resident_profile set pay_per_hour_wanted = 1800", "resident_profile_pay")]
    [InlineData("update resident_profile set education_level = 9", "resident_profile_education_level_check")]
    [InlineData("update resident_profile set contracts_wanted = '{freelance}'", "resident_profile_contracts")]
    [InlineData("update resident_profile set schedules_accepted = '{noon}'", "resident_profile_schedules")]
    [InlineData("update resident_profile set available_from = '1026-01-01'", "resident_profile_available")]
    [InlineData("update resident_occupation set practised_months = 721", "resident_occupation_months")]
    [InlineData("update resident_language set code = 'Français'", "resident_language_code")]
    public async Task Database_FactThatCannotBe_IsRefused(string sql, string rule)
    {
        await ImportAsync(Header, Good);
        await using var connection = await owner.OpenConnectionAsync();

        Assert.Equal(rule, (await Assert.ThrowsAsync<PostgresException>(
            () => connection.ExecuteAsync(sql.Replace("update resident_language", "delete from resident_language where code = 'en'; update resident_language", StringComparison.Ordinal)))).ConstraintName);
    }

    [Fact]
    public async Task SaveProfile_ThatTheRulesRefuse_WritesNothing()
    {
        await ImportAsync(Header, Good);
        await using var connection = await owner.OpenConnectionAsync();
        var person = await connection.ExecuteScalarAsync<Guid>("select id from resident where structure_key = 'A-1'");
        var web = database.DataSource(DatabaseRole.Web);
        Task<Outcome> SaveAsync(ResidentProfile profile) => web.SaveProfileAsync(counsellor.StructureId, counsellor.Id, person, profile, TestClock.Tuesday, new(2026, 11, 24));

        Assert.Equal(Outcome.Incomplete, await SaveAsync(new() { Licences = ["PERMIS B"] }));
        Assert.Equal(["B"], await connection.ExecuteScalarAsync<string[]>("select licences from resident_profile where resident_id = @person", new { person }) ?? []);
        Assert.Equal(Outcome.Done, await SaveAsync(new() { Licences = ["CE"], Languages = [new("fr", null)] }));
        Assert.Equal(["CE"], await connection.ExecuteScalarAsync<string[]>("select licences from resident_profile where resident_id = @person", new { person }) ?? []);
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
