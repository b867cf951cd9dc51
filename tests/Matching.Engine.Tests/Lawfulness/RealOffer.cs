using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Lawfulness;

/// <summary>What the gate looks at in an offer as France Travail's API gives it; the import reads more, and more carefully.</summary>
internal static partial class RealOffer
{
    public static OpeningTerms Terms(JsonElement offer)
    {
        var pay = Pay().Match(Text(offer, "salaire", "libelle"));
        var hours = Hours().Match(Text(offer, "dureeTravailLibelle"));
        return new OpeningTerms
        {
            Title = Text(offer, "intitule"),
            Description = Text(offer, "description"),
            OccupationCode = Text(offer, "romeCode"),
            Contract = Text(offer, "natureContrat") == "Contrat apprentissage" ? Contract.Apprenticeship : Contract.Cdi,
            HoursPerWeek = hours.Success ? decimal.Parse(hours.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            PayPeriod = pay.Groups[1].Value switch { "Horaire" => PayPeriod.Hour, "Mensuel" => PayPeriod.Month, "Annuel" => PayPeriod.Year, _ => null },
            PayMin = Amount(pay.Groups[2]),
            PayMax = Amount(pay.Groups[3]),
        };
    }

    private static decimal? Amount(Group written) =>
        written.Success ? decimal.Parse(written.Value.Replace(',', '.'), CultureInfo.InvariantCulture) : null;

    private static string Text(JsonElement of, params string[] path)
    {
        foreach (var name in path)
        {
            if (of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out of))
                return "";
        }

        return of.GetString() ?? "";
    }

    [GeneratedRegex(@"^(Horaire|Mensuel|Annuel) de ([\d.,]+) Euros(?: à ([\d.,]+) Euros)?")]
    private static partial Regex Pay();

    [GeneratedRegex(@"(\d{1,2}) ?H")]
    private static partial Regex Hours();
}
