using Matching.Data.Reading;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>The text of an offer's pay and, where its label or else its comment says them, bounds and period.</summary>
internal static class PayWords
{
    public static Pay Read(FranceTravailPay? pay)
    {
        if (pay is null)
            return Pay.Unknown;
        var parts = new[] { pay.Libelle, pay.Commentaire, pay.Complement1, pay.Complement2 }
            .Select(p => SourceText.Line(p)).Where(p => p is not ("" or "Autre"));
        var text = Mojibake.Repair(SourceText.Line(string.Join(" · ", parts), TextLengths.PayText));
        var said = PayReader.Bounds(pay.Libelle)?.Value ?? PayReader.Bounds(pay.Commentaire)?.Value;
        return new Pay(text.Length > 0 ? text : null, said?.Period, said?.Min, said?.Max);
    }
}
