namespace Matching.Engine.Domain;

/// <summary>Facts of a person that are looked at against today and against each other; none of them is the ranking's.</summary>
/// <param name="DistrictCommune">INSEE code of the commune that the priority district is in; null without district.</param>
public sealed record ResidentFacts(
    DateOnly EnteredOn, DateOnly? BirthDate, DateOnly? LastContactOn, string? Phone, string CommuneCode, string? DistrictCommune);

/// <summary>What the facts of a person may be, whichever door they come by.</summary>
/// <remarks>
/// Work begins at 16 (Code du travail L4153-1); those of 14 and 15 may work only within school or apprenticeship, which is not followed here. A
/// birth date that makes somebody younger than <see cref="NoSlip"/> is a slip of the pen.
/// </remarks>
public static class ResidentRules
{
    public const string Future = "future";
    public const string Impossible = "impossible";
    public const string TooYoung = "too_young";
    public const string OtherCommune = "other_commune";
    public const int LeastAge = 16;
    public const int MostAge = 75;

    /// <summary>Younger than that, nobody is meant: the date is wrong, not the person.</summary>
    public const int NoSlip = 10;

    private static readonly DateOnly FirstEntry = new(2000, 1, 1);

    public static IReadOnlyList<ProfileFinding> Check(ResidentFacts facts, DateOnly today)
    {
        var found = new List<ProfileFinding>();
        if (facts.EnteredOn > today) found.Add(new(nameof(facts.EnteredOn), Future));
        if (facts.EnteredOn < FirstEntry) found.Add(new(nameof(facts.EnteredOn), Impossible));
        if (facts.LastContactOn > today) found.Add(new(nameof(facts.LastContactOn), Future));
        if (facts.LastContactOn < FirstEntry) found.Add(new(nameof(facts.LastContactOn), Impossible));
        if (facts.BirthDate is { } born && Age(born, facts.EnteredOn) is var age)
        {
            if (age is < NoSlip or > MostAge) found.Add(new(nameof(facts.BirthDate), Impossible));
            else if (age < LeastAge) found.Add(new(nameof(facts.EnteredOn), TooYoung));
        }

        if (!string.IsNullOrWhiteSpace(facts.Phone) && PhoneNumber.Read(facts.Phone).Fault is { } code) found.Add(new(nameof(facts.Phone), code));
        if (facts.DistrictCommune is { } commune && commune != facts.CommuneCode) found.Add(new(nameof(facts.DistrictCommune), OtherCommune));
        return found;
    }

    /// <summary>Full years on a day; negative before the birth.</summary>
    private static int Age(DateOnly born, DateOnly on)
    {
        var years = on.Year - born.Year;
        return born > on.AddYears(-years) ? years - 1 : years;
    }
}
