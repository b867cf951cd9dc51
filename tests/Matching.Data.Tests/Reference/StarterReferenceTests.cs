using Dapper;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Engine.Domain;
using Matching.Testing;

namespace Matching.Data.Tests.Reference;

public sealed class StarterReferenceTests
{
    [Fact]
    public void Occupations_HaveThoseThatTheLawReserves()
    {
        var known = StarterFiles.Occupations().Select(o => o.Code).ToHashSet();
        Assert.All(LegalAuthorisations.All.SelectMany(a => a.Occupations), code => Assert.Contains(code, known));
        Assert.DoesNotContain("K9999", known);
    }

    [Fact]
    public async Task Load_EmptyDatabase_HasTheTwelveCommunesEightDistrictsAndTheirParks()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();

        await db.LoadStarterReferenceAsync(TestClock.At());

        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal(12, await connection.ExecuteScalarAsync<int>("select count(*) from commune where in_area"));
        Assert.Equal(8, await connection.ExecuteScalarAsync<int>("select count(*) from priority_district"));
        Assert.Equal(7, await connection.ExecuteScalarAsync<int>("select count(distinct commune_code) from priority_district"));
        Assert.Equal(
            "Bois de l’Étang – Orly Parc",
            await connection.ExecuteScalarAsync<string>("select name from priority_district where code = 'QN07807M'"));
        // A park lies within a few kilometres of the middle of its commune.
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("""
            select count(*) from business_park p join commune c on c.code = p.commune_code
            where abs(p.latitude - c.latitude) > 0.03 or abs(p.longitude - c.longitude) > 0.04
            """));
    }

    [Fact]
    public async Task Load_Twice_ChangesNothingTheSecondTime()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();

        Assert.NotEmpty(await db.LoadStarterReferenceAsync(TestClock.At()));
        Assert.Empty(await db.LoadStarterReferenceAsync(TestClock.At()));
    }

    [Fact]
    public async Task Load_AreaChangedByTheCoordination_KeepsIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        await db.LoadStarterReferenceAsync(TestClock.At());
        await using var connection = await db.OpenConnectionAsync();
        await connection.ExecuteAsync("update commune set in_area = true where code = '78646'; delete from reference_load");

        await db.LoadStarterReferenceAsync(TestClock.At());

        Assert.True(await connection.ExecuteScalarAsync<bool>("select in_area from commune where code = '78646'"));
    }

    [Fact]
    public void Files_EveryLink_NamesARowThatIsThere()
    {
        var occupations = StarterFiles.Occupations().Select(o => o.Code).ToHashSet();
        var skills = StarterFiles.Skills().Select(s => s.Code).ToHashSet();

        Assert.True(occupations.Count >= 150);
        Assert.All(StarterFiles.Occupations(), o => Assert.True(o.Words.Length > 0 && o.Words.All(w => w.Length > 1), o.Code));
        Assert.All(StarterFiles.Mobility(), m => Assert.True(occupations.Contains(m.From) && occupations.Contains(m.To) && m.From != m.To));
        Assert.All(StarterFiles.OccupationSkills(), l => Assert.True(occupations.Contains(l.OccupationCode) && skills.Contains(l.SkillCode)));
    }

    [Fact]
    public void Files_EveryName_HasTheApostropheOfFrench() => Assert.DoesNotContain(
        StarterFiles.Occupations().SelectMany(o => o.Words.Prepend(o.Label)).Concat(StarterFiles.Skills().Select(s => s.Label))
            .Concat(StarterFiles.Communes().Select(c => c.Name)).Concat(StarterFiles.PriorityDistricts().Select(d => d.Name))
            .Concat(StarterFiles.BusinessParks().Select(p => p.Name)),
        name => name.Contains('\'', StringComparison.Ordinal));

    [SkippableFact]
    public void Files_EveryCodeAndLabel_EqualsTheOfficialOne()
    {
        var export = RomeExport.In(TestDataFolder.Require("rome-v460"));

        var occupations = export.Occupations().ToDictionary(o => o.Code, o => o.Label);
        Assert.All(StarterFiles.Occupations(), o => Assert.Equal((o.Code, occupations.GetValueOrDefault(o.Code)), (o.Code, o.Label)));
        var skills = export.Skills().ToDictionary(s => s.Code);
        Assert.All(StarterFiles.Skills(), s => Assert.Equal(skills.GetValueOrDefault(s.Code), s));
        var items = export.OccupationItems().ToHashSet();
        Assert.All(StarterFiles.OccupationSkills(), l => Assert.Contains(l, items));
    }

    [SkippableFact]
    public void Files_EveryCommuneAndDistrict_IsWhereTheOfficialListPutsIt()
    {
        var official = ReadCommunes(TestDataFolder.Require("geo/communes-ile-de-france.csv"));
        var districts = File.ReadAllText(TestDataFolder.Require("geo/qpv-2024-par-commune.geojson"));

        Assert.All(StarterFiles.Communes(), c =>
        {
            var (name, latitude, longitude) = official[c.Code];
            Assert.Equal(name.Replace('\'', '’'), c.Name);
            Assert.Equal(latitude, c.Latitude, 0.001);
            Assert.Equal(longitude, c.Longitude, 0.001);
        });
        Assert.All(StarterFiles.PriorityDistricts(), d => Assert.Matches($"\"insee_com\": \"{d.CommuneCode}\"[^}}]*{d.Code}", districts));
    }

    private static Dictionary<string, (string Name, double Latitude, double Longitude)> ReadCommunes(string path)
    {
        using var stream = File.OpenRead(path);
        return ReferenceCsv.Read(stream, path, ["code_insee", "nom", "lat", "lon"], f => f)
            .Where(f => f[2].Length > 0) // Paris as a whole has no point
            .ToDictionary(f => f[0], f => (f[1], Degrees(f[2]), Degrees(f[3])));
    }

    private static double Degrees(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
