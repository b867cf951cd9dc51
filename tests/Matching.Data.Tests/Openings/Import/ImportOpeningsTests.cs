using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Matching.Data.Openings;
using Matching.Data.Openings.Import;
using Matching.Data.Openings.Import.FranceTravail;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Testing;
using Npgsql;

namespace Matching.Data.Tests.Openings.Import;

public sealed class ImportOpeningsTests : ImportTestBase
{
    [SkippableFact]
    public async Task Import_EveryRealOffer_IsNewThenUnchangedThenChangedWhereItChanged()
    {
        var real = TestDataFolder.Require("offers/offres-france-travail.jsonl");
        await Owner.ImportRomeAsync(RomeExport.In(TestDataFolder.Require("rome-v460")), TestClock.At());

        var first = await ImportAsync(new(real, Place: "trappes"));
        var again = await ImportAsync(new(real, Place: "78621"));
        var lines = File.ReadAllLines(real);
        lines[5] = Changed(lines[5], o => o["intitule"] = "Un autre intitulé");
        await File.WriteAllLinesAsync(OfferPath, lines);
        var changed = await ImportAsync(new(OfferPath, Place: "Trappes"));

        Assert.Equal((148, 148, 0, 0, 0), Counts(first));
        Assert.Equal((148, 0, 0, 148, 0), Counts(again));
        Assert.Equal((148, 0, 1, 147, 0), Counts(changed));
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal(148, await connection.ExecuteScalarAsync<int>("select count(*) from opening where state = 'spotted' and in_area and commune_code = '78621'"));
        Assert.Equal(148, await connection.ExecuteScalarAsync<int>("select count(*) from opening_event where actor = 'rule' and to_state = 'spotted'"));
        Assert.Equal(149, await connection.ExecuteScalarAsync<int>("select count(*) from outbox where kind = 'rank_opening'"));
        // Every pay that gives an amount gives bounds: 90 offers, of the 93 that say anything.
        Assert.Equal((93, 90), await connection.QuerySingleAsync<(int, int)>("select count(pay_text), count(pay_min) from opening"));
        Assert.Equal((43, 41), await connection.QuerySingleAsync<(int, int)>(
            "select count(hours_per_week), count(*) filter (where hours_per_week between 35 and 40) from opening"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from opening where contract in ('temp', 'cdd') and contract_months is null"));
    }

    [SkippableFact]
    public async Task Import_RealOffersWithStarterOnly_RejectsUnknownCodesAndSaysTheCure()
    {
        var outcome = await ImportAsync(new(TestDataFolder.Require("offers/offres-france-travail.jsonl")));

        Assert.Equal(148, outcome.Read);
        Assert.Equal(148, outcome.New + outcome.Rejected.Count);
        Assert.InRange(outcome.New, 100, 147);
        Assert.All(outcome.Rejected, r => Assert.Matches("^ligne [0-9]+ : code ROME [A-Z][0-9]{4} inconnu ; importez", r));
        await using var connection = await Owner.OpenConnectionAsync();
        // They are all far away: kept, marked, not ranked.
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from opening where in_area"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from outbox"));
    }

    [Fact]
    public async Task Import_BadLines_AreReportedWithNumberAndReasonAndStopNothing()
    {
        await File.WriteAllLinesAsync(OfferPath,
        [
            Offer("1"),
            "{\"id\": \"2\", ",
            "",
            Offer("3", o => o["romeCode"] = "A1501"),
            Offer("4", o => o["typeContrat"] = "FRA"),
            Offer("5", o => o["nombrePostes"] = "beaucoup"),
            Offer("6", o => o["description"] = "a\u0007b"),
            Offer("7", o => o["lieuTravail"] = new JsonObject { ["libelle"] = "à définir" }),
            Offer("8", o => o["intitule"] = " "),
            Offer("9", o => o["nombrePostes"] = 0),
            "[1]",
            Offer("10"),
        ]);

        var outcome = await ImportAsync(new(OfferPath));

        Assert.Equal((11, 3, 0, 0, 8), Counts(outcome));
        Assert.Equal(
        [
            "ligne 2 : ce n’est pas du JSON (caractère 13)",
            "ligne 4 : code ROME A1501 inconnu ; importez le référentiel complet : import rome DOSSIER",
            "ligne 5 : le contrat « FRA – Contrat travail » n’est pas un contrat de travail connu",
            "ligne 6 : le champ $.nombrePostes n’a pas la forme attendue",
            "ligne 8 : le lieu « à définir » ne dit ni commune, ni département, ni point en France",
            "ligne 9 : l’intitulé manque",
            "ligne 10 : le nombre de postes, 0, n’est pas entre 1 et 500",
            "ligne 11 : ce n’est pas une offre",
        ],
        outcome.Rejected);
    }

    [Fact]
    public async Task Import_DamagedAndHostileLines_AreCountedAndNeverStopTheRest()
    {
        var random = new Random(1);
        var good = Offer("good");
        var damaged = Enumerable.Range(0, 150).Select(i =>
        {
            var line = Offer($"damaged-{i}").ToCharArray();
            for (var change = 0; change <= i % 4; change++)
                line[random.Next(line.Length)] = (char)random.Next(' ', 'z');
            return new string(line);
        });
        string[] hostile =
        [
            new string('[', 5000),
            Offer("h1", o => o["competences"] = new JsonArray(new JsonObject { ["code"] = "a\0b", ["libelle"] = "x" })),
            Offer("h2", o => o["salaire"] = new JsonObject { ["libelle"] = "Mensuel de 99999999999999999999999999999999 Euros" }),
            Offer("h3", o => o["typeContratLibelle"] = "CDD - 9999 Mois"),
            Offer("h4", o => o["lieuTravail"] = new JsonObject { ["latitude"] = 1e300, ["longitude"] = 2 }),
            Offer("h5", o => o["experienceLibelle"] = "99999999999 An(s)"),
            Offer("h6", o => o["dureeTravailLibelle"] = "9999999999H99/semaine"),
            Offer(new string('x', 500)),
        ];
        await File.WriteAllLinesAsync(OfferPath, [.. damaged, .. hostile, good]);

        var outcome = await ImportAsync(new(OfferPath));

        Assert.Equal(159, outcome.Read);
        Assert.Equal(159, outcome.New + outcome.Changed + outcome.Unchanged + outcome.Rejected.Count);
        Assert.InRange(outcome.Rejected.Count, 20, 140);
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from opening where source_id = 'good'"));
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{{\"resultats\": [{0}], \"filtresPossibles\": []}}")]
    [InlineData("\uFEFF{0}\r\n")]
    public async Task Import_OtherFormsOfTheSame_AreRead(string form)
    {
        await File.WriteAllTextAsync(OfferPath, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Offer("1")));

        Assert.Equal((1, 1, 0, 0, 0), Counts(await ImportAsync(new(OfferPath))));
    }

    [Fact]
    public async Task Import_OfferInTheArea_IsReadIntoOurWordsAndPromisesARanking()
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1", o =>
        {
            o["permis"] = new JsonArray(new JsonObject { ["libelle"] = "B - Véhicule léger", ["exigence"] = "E" });
            o["langues"] = new JsonArray(new JsonObject { ["libelle"] = "Français", ["exigence"] = "S" });
            o["competences"] = new JsonArray(new JsonObject { ["code"] = "300265", ["libelle"] = "Charger", ["exigence"] = "E" });
        }));

        await ImportAsync(new(OfferPath));

        await using var connection = await Owner.OpenConnectionAsync();
        var opening = await connection.QuerySingleAsync(
            "select place_label, employer_name, in_area, contract, hours_per_week, pay_period, pay_min, description, source, origin from opening");
        Assert.Equal("Trappes", opening.place_label);
        Assert.Equal(("Invention SA", true, "cdi", 35m), ((string)opening.employer_name, (bool)opening.in_area, (string)opening.contract, (decimal)opening.hours_per_week));
        Assert.Equal(("month", 1900m), ((string)opening.pay_period, (decimal)opening.pay_min));
        Assert.Equal("Charger des camions. [coordonnées retirées]", opening.description);
        Assert.Equal(("france-travail", "spotted"), ((string)opening.source, (string)opening.origin));
        Assert.Equal(
            [("licence", "B", true), ("language", "fr", false), ("skill", "300265", true)],
            await connection.QueryAsync<(string, string, bool)>("select kind, code, required from opening_requirement order by number"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>(
            "select count(*) from outbox o join opening p on p.id = o.subject_id where o.kind = 'rank_opening'"));
    }

    [Fact]
    public async Task Import_SkillsInWords_BecomeCodesWhereSureAndAreToldWhereNot()
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1", o =>
        {
            o["romeCode"] = "F1601"; // to whose skills 300265 belongs
            o["description"] = "Vous aimez le chantier. Charger, décharger et manutentionner des produits. Conditionner des produits. Salaire selon profil.";
            o["competences"] = new JsonArray(
                new JsonObject { ["libelle"] = "conditionner les produits", ["exigence"] = "S" },
                new JsonObject { ["libelle"] = "aimer la planche à voile", ["exigence"] = "S" });
        }));

        var outcome = await ImportAsync(new(OfferPath));

        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal(
            [("300268", "conditionner les produits"), ("", "aimer la planche à voile"), ("300265", "Charger, décharger, manutentionner des produits")],
            await connection.QueryAsync<(string, string)>("select code, label from opening_requirement where kind = 'skill' order by number"));
        Assert.StartsWith("offre 1 : compétence « aimer la planche à voile » gardée comme elle est écrite", Assert.Single(outcome.Unsure), StringComparison.Ordinal);
        Assert.Equal(1, (await ImportAsync(new(OfferPath))).Unchanged);
    }

    [Fact]
    public async Task Import_WordsOfRequirements_AreReadOrKeptAndNeverDropped()
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1", o =>
        {
            o["permis"] = new JsonArray(
                new JsonObject { ["libelle"] = "EC - Poids lourd + remorque", ["exigence"] = "E" },
                new JsonObject { ["libelle"] = "Aucun permis", ["exigence"] = "S" },
                new JsonObject { ["libelle"] = "Permis fluvial", ["exigence"] = "E" });
            o["langues"] = new JsonArray(
                new JsonObject { ["libelle"] = "Français (courant)", ["exigence"] = "E" },
                new JsonObject { ["libelle"] = "Langue des signes", ["exigence"] = "S" });
            o["experienceExige"] = "E";
            o["experienceLibelle"] = "plusieurs années";
        }));

        var outcome = await ImportAsync(new(OfferPath));

        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Equal(
            [("licence", "CE", "Permis CE", true), ("licence", "", "Permis fluvial", true), ("language", "fr", "Français (courant)", true), ("language", "", "Langue des signes", false)],
            await connection.QueryAsync<(string, string, string, bool)>("select kind, code, label, required from opening_requirement where kind <> 'skill' order by number"));
        Assert.Equal(("experience", "plusieurs années"), await connection.QuerySingleAsync<(string, string)>("select notion, words from opening_as_written"));
        Assert.Equal(3, outcome.KeptAsWritten);
        Assert.Contains("offre 1 : Expérience, « plusieurs années » : gardé comme c’est écrit, non vérifié", outcome.Unsure);
    }

    // The right commune, or the département with a mark; never a point that cannot be.
    [Theory]
    [InlineData("78 - TRAPPES", "78621", null, 0.0, 0.0, "Trappes", "78621", true, false)]
    [InlineData("78 - TRAPPES", "78621", null, 43.3, 5.4, "Trappes", "78621", true, false)]
    [InlineData("78 - TRAPPES", "78621", null, 48.78, 2.0, "Trappes", "78621", true, false)]
    [InlineData("78 - Trappes", null, "78190", null, null, "Trappes", "78621", true, false)]
    [InlineData("78190 TRAPPES", null, null, null, null, "Trappes", "78621", true, false)]
    [InlineData("78 - Trappes", "99999", "78190", 0.0, 0.0, "Trappes", "78621", true, false)]
    [InlineData("78 - Yvelines", null, null, null, null, "Yvelines (78), lieu à préciser", null, true, true)]
    [InlineData("78 - Yvelines", null, null, 0.0, 0.0, "Yvelines (78), lieu à préciser", null, true, true)]
    [InlineData("01 - Ain", null, null, null, null, "Ain (01), lieu à préciser", null, false, true)]
    [InlineData("01 - CONFRANCON", "01115", "01310", 46.26, 5.06, "Confrancon (01)", null, false, false)]
    public async Task Import_Place_FallsBackFromCodeToPostcodeToDepartment(
        string label, string? commune, string? postcode, double? latitude, double? longitude, string expected, string? code, bool inArea, bool vague)
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => o["lieuTravail"] = new JsonObject
        {
            ["libelle"] = label, ["commune"] = commune, ["codePostal"] = postcode, ["latitude"] = latitude, ["longitude"] = longitude,
        }));

        Assert.Equal((1, 1, 0, 0, 0), Counts(await ImportAsync(new(OfferPath))));

        await using var connection = await Owner.OpenConnectionAsync();
        var place = await connection.QuerySingleAsync("select place_label, commune_code, in_area, place_is_vague, latitude, longitude from opening");
        Assert.Equal((expected, code, inArea, vague), ((string)place.place_label, (string?)place.commune_code, (bool)place.in_area, (bool)place.place_is_vague));
        Assert.Equal(vague, place.latitude is null);
        if (code is not null) Assert.InRange((double)place.latitude, 48.7, 48.85);
        // Nobody is proposed for a place that is not known.
        Assert.Equal(inArea && !vague ? 1 : 0, await connection.ExecuteScalarAsync<int>("select count(*) from outbox where kind = 'rank_opening'"));
        Assert.Equal(vague ? 0 : 1, (await Ranking.OpeningsToRankAsync(new(2026, 11, 24), onlyInArea: false)).Count);
    }

    [Theory]
    [InlineData("update opening set latitude = 0, longitude = 0", "opening_place_is_not_zero")]
    [InlineData("update opening set latitude = null, longitude = null", "opening_place_is_a_point")]
    [InlineData("update opening set place_is_vague = true", "opening_place_is_a_point")]
    public async Task Database_PlaceThatIsNone_IsRefused(string sql, string rule)
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1"));
        await ImportAsync(new(OfferPath));
        await using var connection = await Owner.OpenConnectionAsync();

        Assert.Equal(rule, (await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql))).ConstraintName);
    }

    [SkippableFact]
    public async Task Import_EveryRealOffer_IsReadWithNoNotionDropped()
    {
        var lines = await File.ReadAllLinesAsync(TestDataFolder.Require("offers/offres-france-travail.jsonl"));
        await Owner.ImportRomeAsync(RomeExport.In(TestDataFolder.Require("rome-v460")), TestClock.At());
        await using var connection = await Owner.OpenConnectionAsync();
        var reader = new FranceTravailReader(await ImportReference.LoadAsync(connection), await SkillBook.LoadAsync(connection), place: null);

        var counted = RealOffers.Counted(lines.Select(line => (JsonNode.Parse(line)!, reader.Read(JsonDocument.Parse(line).RootElement))));
        Assert.Equal(RealOffers.Expected, counted);
    }

    [Fact]
    public async Task Import_OfferThatTheDatabaseRefuses_StopsNoOther()
    {
        await File.WriteAllLinesAsync(OfferPath, [Offer("1"), Offer("2"), Offer("3")]);
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            create function refuse_in_test() returns trigger language plpgsql as
            $body$ begin raise exception 'refused' using errcode = 'PA050'; end $body$;
            create trigger refuse_in_test before insert on opening for each row when (new.source_id = '2') execute function refuse_in_test();
            """);

        var outcome = await ImportAsync(new(OfferPath));

        Assert.Equal((3, 2, 0, 0, 1), Counts(outcome));
        Assert.Equal("offre 2 : la base refuse une valeur (PA050)", Assert.Single(outcome.Rejected).Replace("ligne", "offre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ChangedOfferThatHasEnded_FollowsTheTextButIsNotRanked()
    {
        await File.WriteAllTextAsync(OfferPath, Offer("1"));
        await ImportAsync(new(OfferPath));
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into opening_event (id, opening_id, to_state, actor, at) select gen_random_uuid(), id, 'expired', 'rule', now() from opening;
            delete from outbox;
            """);
        await File.WriteAllTextAsync(OfferPath, Offer("1", o => o["intitule"] = "Autre intitulé"));

        Assert.Equal((1, 0, 1, 0, 0), Counts(await ImportAsync(new(OfferPath))));

        Assert.Equal(("expired", "Autre intitulé"), await connection.QuerySingleAsync<(string, string)>("select state, title from opening"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from outbox"));
    }

    [Fact]
    public async Task Import_BadRequest_SaysWhatIsWrong()
    {
        await File.WriteAllTextAsync(OfferPath, "bonjour\nce n'est pas une offre\n");
        await Refused(new(OfferPath), "aucune ligne n’est un objet JSON");
        await Refused(new("/nulle/part.jsonl"), "n’existe pas");
        await File.WriteAllTextAsync(OfferPath, Offer("1"));
        await Refused(new(OfferPath, Place: "Atlantis"), "« Atlantis »");
        await Refused(new(OfferPath, Siret: "73282932000074"), "aucun établissement connu");
        await Refused(new(OfferPath, Siret: "11122233300002"), "n’est pas un SIRET");
    }
}
