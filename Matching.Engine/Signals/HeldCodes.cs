using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>The licences, certificates and skills of a resident as (kind, code), upper case, licences with all that they allow. One may come twice.</summary>
internal static class HeldCodes
{
    public static IEnumerable<(string Kind, string Code)> Of(ResidentToRank resident)
    {
        foreach (var code in Licences.Allowed(resident.Licences)) yield return (RequirementKind.Licence, code.ToUpperInvariant());
        foreach (var code in resident.Certificates) yield return (RequirementKind.Certificate, code.ToUpperInvariant());
        foreach (var code in resident.SkillCodes) yield return (RequirementKind.Skill, code.ToUpperInvariant());
    }
}
