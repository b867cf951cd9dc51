using System.Text.Json.Nodes;
using Matching.Data.Database;
using Matching.Data.Openings.Import;
using Matching.Data.Openings.Import.FranceTravail;
using Matching.Data.Reference;
using Matching.Testing;
using Npgsql;

namespace Matching.Data.Tests.Openings.Import;

/// <summary>A database with the starter reference, a file to write offers in, and an offer that can be changed.</summary>
public abstract class ImportTestBase : IAsyncLifetime, IDisposable
{
    protected string OfferPath { get; } = Path.GetTempFileName();
    private TestDatabase database = null!;

    protected NpgsqlDataSource Owner { get; private set; } = null!;

    protected NpgsqlDataSource Jobs => database.DataSource(DatabaseRole.Jobs);

    protected NpgsqlDataSource Ranking => database.DataSource(DatabaseRole.Ranking);

    protected NpgsqlDataSource Web => database.DataSource(DatabaseRole.Web);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Owner = database.DataSource();
        await Owner.LoadStarterReferenceAsync(TestClock.At());
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose()
    {
        File.Delete(OfferPath);
        GC.SuppressFinalize(this);
    }

    protected async Task Refused(ImportRequest request, string expected)
    {
        var error = await Assert.ThrowsAsync<OfferFileException>(() => ImportAsync(request));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    protected Task<ImportOutcome> ImportAsync(ImportRequest request) =>
        Jobs.ImportOpeningsAsync(request, TestClock.At());

    protected static (int, int, int, int, int) Counts(ImportOutcome o) => (o.Read, o.New, o.Changed, o.Unchanged, o.Rejected.Count);

    protected static void MakeWhole(JsonObject offer)
    {
        offer["description"] = "Charger et décharger les camions, en équipe de quatre personnes.";
        offer["dureeTravailLibelle"] = "35H/semaine\nTravail en journée";
    }

    protected static void Say(JsonObject offer, string words)
    {
        MakeWhole(offer);
        offer["description"] = $"{offer["description"]} {words}";
    }

    protected static string Offer(string id, Action<JsonObject>? change = null) => Changed(
        """
        {"intitule": "Agent de quai (H/F)", "description": "Charger des camions. rh@exemple.fr", "romeCode": "N1106",
         "lieuTravail": {"libelle": "78 - TRAPPES", "latitude": 48.77, "longitude": 1.99, "commune": "78621"},
         "entreprise": {"nom": "Invention SA"}, "typeContrat": "CDI", "typeContratLibelle": "CDI", "natureContrat": "Contrat travail",
         "experienceExige": "D", "salaire": {"libelle": "Mensuel de 1900,00 Euros"}, "dureeTravailLibelle": "35H/semaine", "nombrePostes": 1}
        """,
        o =>
        {
            o["id"] = id;
            change?.Invoke(o);
        });

    protected static string Changed(string json, Action<JsonObject> change)
    {
        var offer = JsonNode.Parse(json)!.AsObject();
        change(offer);
        return offer.ToJsonString();
    }
}
