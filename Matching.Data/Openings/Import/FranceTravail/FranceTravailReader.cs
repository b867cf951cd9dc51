using System.Globalization;
using System.Text.Json;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>One offer of the API in our words, or why it cannot be taken.</summary>
/// <param name="reference">Communes and occupations that are known.</param>
/// <param name="skills">Skills that are recognised in lists and descriptions.</param>
/// <param name="place">Where to put every offer whatever it says; null to believe it.</param>
internal sealed class FranceTravailReader(ImportReference reference, SkillBook skills, ImportedPlace? place)
{
    public const string Source = "france-travail";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public OfferReading Read(JsonElement element)
    {
        try
        {
            return element.Deserialize<FranceTravailOffer>(Json) is { } offer
                ? Read(offer)
                : new OfferReading.Rejected("ce n’est pas une offre");
        }
        catch (JsonException wrong)
        {
            return new OfferReading.Rejected($"le champ {wrong.Path} n’a pas la forme attendue");
        }
    }

    private OfferReading Read(FranceTravailOffer offer)
    {
        if (Flaw(offer) is { } flaw)
            return new OfferReading.Rejected(flaw);
        if ((place ?? PlaceOf(offer.LieuTravail)) is not { } where)
            return new OfferReading.Rejected($"le lieu « {SourceText.Line(offer.LieuTravail?.Libelle)} » n’a ni coordonnées ni commune connue");
        if (ContractWords.ContractOf(offer.TypeContrat, offer.NatureContrat, offer.Alternance is true) is not { } contract)
            return new OfferReading.Rejected($"le contrat « {offer.TypeContrat} – {SourceText.Line(offer.NatureContrat)} » n’est pas un contrat de travail connu");

        var title = SourceText.Line(offer.Intitule);
        var description = SourceText.Paragraphs(offer.Description);
        var (experience, required) = ProfileWords.Experience(offer.ExperienceExige, offer.ExperienceLibelle);
        var pay = PayWords.Read(offer.Salaire);
        return new OfferReading.Accepted(new ImportedOpening(
            offer.Id!.Trim(),
            SourceText.WebAddress(offer.OrigineOffre?.UrlOrigine),
            SourceText.Line(offer.Entreprise?.Nom) is { Length: > 0 } employer ? employer : null,
            where,
            new OpeningTerms
            {
                Title = title,
                Description = description,
                OccupationCode = offer.RomeCode!,
                Positions = offer.NombrePostes ?? 1,
                Contract = contract,
                ContractMonths = contract == Contract.Cdi ? null : ContractWords.Months(offer.TypeContratLibelle),
                HoursPerWeek = HoursWords.PerWeek(offer.DureeTravailLibelle, offer.DureeTravailLibelleConverti),
                Schedules = [.. HoursWords.Schedules([offer.DureeTravailLibelle ?? "", .. offer.ContexteTravail?.Horaires ?? []])],
                PayText = pay.Text,
                PayPeriod = pay.Period,
                PayMin = pay.Min,
                PayMax = pay.Max,
                ExperienceMonths = experience,
                ExperienceRequired = required,
                EducationLevel = ProfileWords.EducationLevel(offer.Formations),
                Requirements = ProfileWords.Requirements(offer, $"{title}\n{description}", skills),
            }));
    }

    private string? Flaw(FranceTravailOffer offer)
    {
        if (string.IsNullOrWhiteSpace(offer.Id) || offer.Id.Length > TextLengths.ForeignId)
            return "il n’y a pas d’identifiant";
        if (CleanText.Line(offer.Id) != offer.Id.Trim())
            return "l’identifiant contient des caractères invisibles";
        if (SourceText.Line(offer.Intitule).Length < 3)
            return "l’intitulé manque";
        if (offer.NombrePostes is < 1 or > 500)
            return $"le nombre de postes, {offer.NombrePostes}, n’est pas entre 1 et 500";
        return reference.Missing(offer.RomeCode);
    }

    private ImportedPlace? PlaceOf(FranceTravailPlace? said)
    {
        var commune = reference.Commune(said?.Commune);
        if (said is not { Latitude: { } latitude and >= -90 and <= 90, Longitude: { } longitude and >= -180 and <= 180 })
            return commune?.ToPlace();
        return new(commune?.Name ?? PlaceLabel(said.Libelle), commune?.Code, latitude, longitude, commune?.InArea ?? false);
    }

    // "01 - CONFRANCON" → "Confrancon (01)"
    private static string PlaceLabel(string? label)
    {
        var parts = SourceText.Line(label).Split(" - ", 2);
        if (parts is not [{ Length: 2 or 3 } department, var name])
            return parts[0].Length > 0 ? string.Join(" - ", parts) : "Lieu non précisé";
        return $"{CultureInfo.GetCultureInfo("fr-FR").TextInfo.ToTitleCase(name.ToLowerInvariant())} ({department})";
    }
}
