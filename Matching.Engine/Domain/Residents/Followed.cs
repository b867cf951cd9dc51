namespace Matching.Engine.Domain;

/// <summary>The states of a structure's follow-up of a <c>Resident</c>.</summary>
public static class FollowUpState
{
    public const string Followed = "followed";
    public const string Paused = "paused";
    public const string Left = "left";
}

/// <summary>What decides whether somebody may be proposed anything.</summary>
/// <param name="State">A <see cref="FollowUpState"/>.</param>
/// <param name="ProposalsUntil">Nothing is proposed before that day; null when nobody asked for a pause.</param>
/// <param name="IsPlaced">A confirmed placement that ended the person's other matches still runs.</param>
public sealed record FollowUp(string State, DateOnly? ProposalsUntil = null, bool IsPlaced = false);

/// <summary>Who may be proposed, today. The SQL function <c>no_longer_so</c> holds the same law.</summary>
public static class Followed
{
    public const string PersonLeft = "person_left";
    public const string PersonPaused = "person_paused";
    public const string PersonPlaced = "person_placed";

    /// <summary>Why nothing may be proposed to this person; empty when it may.</summary>
    public static IReadOnlyList<string> Against(FollowUp person, DateOnly today)
    {
        var against = new List<string>();
        if (person.State == FollowUpState.Left) against.Add(PersonLeft);
        if (person.State == FollowUpState.Paused || person.ProposalsUntil > today) against.Add(PersonPaused);
        if (person.IsPlaced) against.Add(PersonPlaced);
        return against;
    }
}
