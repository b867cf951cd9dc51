using System.Text.Json;
using Matching.Data.Reading;
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
        if ((place ?? OfferPlace.Of(offer.LieuTravail, reference.Communes)) is not { } where)
            return new OfferReading.Rejected($"le lieu « {SourceText.Line(offer.LieuTravail?.Libelle)} » ne dit ni commune, ni département, ni point en France");
        if (ContractWords.ContractOf(offer.TypeContrat, offer.NatureContrat, offer.Alternance is true) is not { } contract)
            return new OfferReading.Rejected($"le contrat « {offer.TypeContrat} – {SourceText.Line(offer.NatureContrat)} » n’est pas un contrat de travail connu");

        var title = SourceText.Line(offer.Intitule);
        var description = SourceText.Paragraphs(offer.Description);
        var kept = new KeptWords();
        kept.Value(Notion.Contract, ContractWords.NatureOf(offer.NatureContrat));
        var (experience, required) = ProfileWords.Experience(offer, kept);
        var pay = PayWords.Read(offer.Salaire);
        var opening = new ImportedOpening(
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
                ContractMonths = contract == Contract.Cdi ? null : kept.Number(Notion.ContractLength, ContractReader.Months(offer.TypeContratLibelle)),
                HoursPerWeek = WorkingTime.HoursPerWeek(offer, kept),
                Schedules = [.. WorkingTime.Schedules(offer, kept)],
                PayText = pay.Text,
                PayPeriod = pay.Period,
                PayMin = pay.Min,
                PayMax = pay.Max,
                ExperienceMonths = experience,
                ExperienceRequired = required,
                EducationLevel = ProfileWords.EducationLevel(offer.Formations, kept),
                Requirements = ProfileWords.Requirements(offer, $"{title}\n{description}", skills),
            },
            AsWritten: []);
        return new OfferReading.Accepted(opening with { AsWritten = kept.All });
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
}
