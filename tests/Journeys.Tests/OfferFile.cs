using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Testing;

namespace Journeys.Tests;

/// <summary>
/// One offer as the France Travail API gives it, which does not say the pay as many do not: a real one where the public data is, else one
/// of our own invention.
/// </summary>
internal static class OfferFile
{
    private const string Invented = """
        {"id": "999ZZZA", "intitule": "Préparateur / Préparatrice de commandes (H/F)",
         "description": "Vous préparez les commandes de nos clients dans un entrepôt : prélèvement, emballage, étiquetage, contrôle. Travail en équipe, débutant accepté.",
         "dateCreation": "2026-11-20T08:00:00.000Z",
         "lieuTravail": {"libelle": "78 - TRAPPES", "latitude": 48.7744, "longitude": 2.0025, "codePostal": "78190", "commune": "78621"},
         "romeCode": "N1103", "romeLibelle": "Magasinier / Magasinière", "appellationlibelle": "Préparateur / Préparatrice de commandes",
         "entreprise": {"nom": "Entreprise inventée"}, "typeContrat": "CDI", "typeContratLibelle": "CDI", "natureContrat": "Contrat travail",
         "experienceExige": "D", "experienceLibelle": "Débutant accepté", "salaire": {},
         "dureeTravailLibelle": "35H/semaine\nTravail en journée", "alternance": false, "nombrePostes": 1, "contexteTravail": {}}
        """;

    /// <summary>Writes the first offer of one of <paramref name="occupations"/>, the most wanted first; gives the file and the title.</summary>
    public static (string Path, string Id, bool IsReal) Write(IReadOnlyList<string> occupations)
    {
        var real = Real(occupations);
        var offer = real ?? JsonNode.Parse(Invented)!;
        var path = Path.Combine(Directory.CreateTempSubdirectory("passerelle-offer-").FullName, "offre.jsonl");
        File.WriteAllText(path, offer.ToJsonString(new JsonSerializerOptions { WriteIndented = false }) + "\n");
        return (path, (string)offer["id"]!, real is not null);
    }

    private static JsonNode? Real(IReadOnlyList<string> occupations)
    {
        var folder = Environment.GetEnvironmentVariable(TestDataFolder.Variable);
        var file = folder is null ? null : Path.Combine(folder, "offers", "offres-france-travail.jsonl");
        if (file is null || !File.Exists(file))
            return null;
        return File.ReadLines(file).Select(line => JsonNode.Parse(line)!)
            .Where(o => (string?)o["typeContrat"] == "CDI" && (string?)o["experienceExige"] == "D" && o["permis"] is null)
            .Where(o => o["salaire"]?["libelle"] is null)
            .Where(o => occupations.Contains((string?)o["romeCode"]))
            .MinBy(o => occupations.ToList().IndexOf((string)o["romeCode"]!));
    }
}
