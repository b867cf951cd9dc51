using System.Collections.Frozen;

namespace Matching.Engine.Lawfulness;

/// <summary>Codes of what the gate finds. Kept with openings and said by the API: never reused for another meaning.</summary>
public static class FindingCode
{
    // Refused: the short closed list.
    public const string AgeLimit = "age_limit";
    public const string Age = "age";
    public const string Sex = "sex";
    public const string Family = "family";
    public const string Origin = "origin";
    public const string Health = "health";
    public const string Religion = "religion";
    public const string Opinions = "opinions";
    public const string Looks = "looks";
    public const string Residence = "residence";
    public const string Orientation = "orientation";
    public const string Name = "name";
    public const string Vulnerability = "vulnerability";
    public const string PayBelowMinimum = "pay_below_minimum";

    // To be read by a person.
    public const string AgeSuggested = "age_suggested";
    public const string SexOneForm = "sex_one_form";
    public const string Disproportion = "disproportion";
    public const string CriminalRecord = "criminal_record";
    public const string ForeignWords = "foreign_words";
    public const string Misleading = "misleading";
    public const string MoneyAsked = "money_asked";
    public const string PremiumNumber = "premium_number";
    public const string PayNet = "pay_net";
    public const string Commission = "commission";
    public const string PayImplausible = "pay_implausible";
    public const string HoursImplausible = "hours_implausible";
    public const string Internship = "internship";
    public const string UnpaidWork = "unpaid_work";
    public const string UndeclaredWork = "undeclared_work";
    public const string SelfEmployed = "self_employed";

    public static readonly IReadOnlyList<string> Refused =
        [AgeLimit, Age, Sex, Family, Origin, Health, Religion, Opinions, Looks, Residence, Orientation, Name, Vulnerability, PayBelowMinimum];

    public static readonly IReadOnlyList<string> ToBeRead =
    [
        AgeSuggested, SexOneForm, Disproportion, CriminalRecord, ForeignWords, Misleading, MoneyAsked, PremiumNumber, PayNet, Commission, PayImplausible,
        HoursImplausible, Internship, UnpaidWork, UndeclaredWork, SelfEmployed,
    ];

    // The codes that no list of words finds.
    private static readonly FrozenDictionary<string, string[]> OfNumbers = new Dictionary<string, string[]>
    {
        [PayBelowMinimum] = ["L3231-2"],
        [PayImplausible] = ["L5331-3"],
    }.ToFrozenDictionary();

    public static Grade GradeOf(string code) => Refused.Contains(code) ? Grade.Refused : Grade.ToBeRead;

    public static IReadOnlyList<Article> ArticlesOf(string code) =>
        Article.Shown(OfNumbers.TryGetValue(code, out var numbers) ? numbers : WordLists.All.ArticlesOf(code));
}
