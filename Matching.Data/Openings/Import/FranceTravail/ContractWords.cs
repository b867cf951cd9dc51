using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>"MIS", "Contrat travail" → a contract of ours.</summary>
internal static class ContractWords
{
    private const string Ordinary = "contrat travail";

    /// <summary>Null: no employment contract (franchise, self-employed work), or one that is not known.</summary>
    public static string? ContractOf(string? type, string? nature, bool workStudy) => (type, Particular(nature)) switch
    {
        (_, _) when Plain.Words(nature ?? "").Contains("non salarie", StringComparison.Ordinal) => null,
        (_, { } particular) => particular,
        ("DDI" or "TTI", _) => Contract.Insertion,
        ("CDD", _) when workStudy => Contract.Professionalisation,
        ("CDI", _) => Contract.Cdi,
        ("CDD" or "CDS" or "DDT", _) => Contract.Cdd,
        ("MIS" or "DIN", _) => Contract.Temp,
        ("SAI", _) => Contract.Seasonal,
        _ => null,
    };

    /// <summary>The nature in its words when it is neither the ordinary one nor one of ours: the type alone says the contract then.</summary>
    public static Reading<string>? NatureOf(string? nature) =>
        string.IsNullOrWhiteSpace(nature) || Plain.Words(Mojibake.Repair(nature)) == Ordinary ? null : ContractReader.Code(nature);

    private static string? Particular(string? nature) =>
        NatureOf(nature)?.Value is { } code and (Contract.Apprenticeship or Contract.Professionalisation or Contract.Insertion) ? code : null;
}
