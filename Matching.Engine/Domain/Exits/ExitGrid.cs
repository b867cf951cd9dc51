namespace Matching.Engine.Domain;

/// <summary>What ended a person's follow-up.</summary>
public static class ExitFact
{
    public const string Cdi = "cdi";
    public const string Cdd = "cdd";
    public const string Temp = "temp";
    public const string CivilService = "civil_service";
    public const string BusinessCreation = "business_creation";
    public const string SubsidisedContract = "subsidised_contract";
    public const string Training = "training";
    public const string HiredBySiae = "hired_by_siae";
    public const string Moved = "moved";
    public const string LostContact = "lost_contact";
    public const string Retired = "retired";
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All =
        [Cdi, Cdd, Temp, CivilService, BusinessCreation, SubsidisedContract, Training, HiredBySiae, Moved, LostContact, Retired, Other];

    /// <summary>Facts whose class depends on how long they last: the months must be given.</summary>
    public static readonly IReadOnlyList<string> NeedMonths = [Cdd, Temp];
}

/// <summary>The class of an exit. The first three together are the "sorties dynamiques".</summary>
public static class ExitClass
{
    public const string Durable = "durable";
    public const string Transition = "transition";
    public const string Positive = "positive";
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All = [Durable, Transition, Positive, Other];

    public static bool IsDynamic(string exitClass) => exitClass is Durable or Transition or Positive;
}

/// <summary>One line of a grid: a fact lasting more than <paramref name="MoreThanMonths"/> months has this class.</summary>
/// <param name="MoreThanMonths">Null: however long.</param>
/// <param name="OrExactly">Exactly that long counts as well.</param>
public sealed record ExitRule(string Fact, string Class, decimal? MoreThanMonths = null, bool OrExactly = false);

/// <summary>A structure's named grid. The first rule that applies decides; a fact without a rule is <see cref="ExitClass.Other"/>.</summary>
public sealed record ExitGrid(string Kind, string Name, IReadOnlyList<ExitRule> Rules)
{
    /// <summary>
    /// People leaving a SIAE. Its text says "more than" and "less than" six months and is silent on six months exactly:
    /// <paramref name="sixMonthsIs"/> is the setting, durable or transition.
    /// </summary>
    public static ExitGrid Iae(string sixMonthsIs = ExitClass.Durable) => new("iae", "IAE, personnes qui quittent une SIAE",
    [
        new(ExitFact.Cdi, ExitClass.Durable),
        new(ExitFact.CivilService, ExitClass.Durable),
        new(ExitFact.BusinessCreation, ExitClass.Durable),
        .. new[] { ExitFact.Cdd, ExitFact.Temp }.SelectMany(fact => new ExitRule[]
        {
            new(fact, ExitClass.Durable, MoreThanMonths: 6, OrExactly: sixMonthsIs == ExitClass.Durable),
            new(fact, ExitClass.Transition),
        }),
        new(ExitFact.SubsidisedContract, ExitClass.Transition),
        new(ExitFact.Training, ExitClass.Positive),
        new(ExitFact.HiredBySiae, ExitClass.Positive),
    ]);

    /// <param name="months">How long the job lasts; needed by <see cref="ExitFact.NeedMonths"/>, else ignored.</param>
    /// <exception cref="ArgumentException">The fact is not in the list, or its months are not given.</exception>
    public string Classify(string fact, decimal? months)
    {
        if (!ExitFact.All.Contains(fact)) throw new ArgumentException($"« {fact} » is not an exit fact.", nameof(fact));
        if (ExitFact.NeedMonths.Contains(fact) && months is null) throw new ArgumentException($"The class of « {fact} » depends on its months.", nameof(months));
        return Rules.FirstOrDefault(rule => rule.Fact == fact && Lasts(rule, months))?.Class ?? ExitClass.Other;
    }

    private static bool Lasts(ExitRule rule, decimal? months) =>
        rule.MoreThanMonths is not { } limit || months > limit || (rule.OrExactly && months == limit);
}
