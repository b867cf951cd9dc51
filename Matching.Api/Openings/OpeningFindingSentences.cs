using System.Globalization;
using System.Text.Json;
using Matching.Engine.Domain;
using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Api.Openings;

/// <summary>The rules' findings as the API names fields and says what to do.</summary>
internal static class OpeningFindingSentences
{
    /// <summary>contractMonths, pay.min, requirements[0].code.</summary>
    public static string FieldOf(OpeningFinding finding) =>
        FieldOf(finding.Field) + (finding.Of is { } of ? $"[{of.Index}].{Camel(of.Property)}" : "");

    /// <summary>The property of <see cref="OpeningTerms"/>, as the API spells it.</summary>
    public static string FieldOf(string field) => field switch
    {
        nameof(OpeningTerms.PayPeriod) => "pay.period",
        nameof(OpeningTerms.PayMin) => "pay.min",
        nameof(OpeningTerms.PayMax) => "pay.max",
        _ => Camel(field),
    };

    public static string Sentence(OpeningFinding finding) => finding.Code switch
    {
        Missing when finding.Field == nameof(OpeningTerms.ContractMonths) => "Every contract but a CDI has a length: give it in months.",
        Missing => "An opening that is published says this: give it, or send draft: true.",
        TooShort => $"At least {Number(finding.Least)} characters.",
        TooLong when finding.Field == nameof(OpeningTerms.Requirements) => $"At most {Number(finding.Most)} of them.",
        TooLong => $"At most {Number(finding.Most)} characters.",
        OutOfRange => $"A number from {Number(finding.Least)} to {Number(finding.Most)}.",
        NotKnown => $"'{finding.Given}' is not one of {AllOf(finding)}.",
        NotWithContract => "A CDI has no length: leave contractMonths out, or give another contract.",
        BelowLower => "The upper bound is below the lower one, or stands without it.",
        DeniedByHours => $"'{finding.Given}' does not agree with the hours: leave it out, or correct startsAt or endsAt.",
        OneMoment => "The work ends when it starts: correct startsAt or endsAt, or say shifts.",
        EndsBeforeStart => "The work ends before it starts: correct startsAt or endsAt, or say night or shifts when it ends on the next day.",
        Implausible => $"Nobody is employed so: with this contract and these hours, from {Number(finding.Least)} to {Number(finding.Most)}. Check the amount and its period.",
        Past => $"It has passed: from {Day(finding)} on, or leave it out for as soon as possible.",
        TooFar => $"Too far ahead: until {Day(finding)}, or leave it out for as soon as possible.",
        _ => "Correct this field.",
    };

    private static string AllOf(OpeningFinding finding) => (finding.Field, finding.Of?.Property) switch
    {
        (nameof(OpeningTerms.Contract), _) => List(Contract.All),
        (nameof(OpeningTerms.Schedules), _) => List(Schedule.All),
        (nameof(OpeningTerms.PayPeriod), _) => List(PayPeriod.All),
        (_, nameof(Requirement.Kind)) => List(RequirementKind.All),
        (_, nameof(Requirement.Level)) => $"{List(LanguageLevel.All)}, and only a language has one",
        _ => $"the licence categories ({List(Licences.All)}) or of the ISO 639-1 codes of languages (two small letters)",
    };

    private static string List(IEnumerable<string> codes) => string.Join(", ", codes);

    private static string Number(decimal? number) => (number ?? 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(OpeningFinding finding) => finding.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
