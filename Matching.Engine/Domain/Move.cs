namespace Matching.Engine.Domain;

/// <summary>What must be given with a move; the database refuses the move without it.</summary>
[Flags]
public enum Given
{
    Nothing = 0,
    Reason = 1,
    Channel = 2,

    /// <summary>The consent text was read out to the candidate before their yes was recorded for them.</summary>
    ConsentReadOut = 4,
}

/// <summary>One legal move. <see cref="From"/> is null when the move creates the thing.</summary>
public sealed record Move(string? From, string To, string Actor, Given Given = Given.Nothing);

/// <summary>The one table of moves of a kind of thing. The database holds a copy, compared with this one by a test.</summary>
public sealed class Transitions(string subject, IReadOnlyList<Move> moves)
{
    public string Subject => subject;

    public IReadOnlyList<Move> Moves => moves;

    public Move? Find(string? from, string to, string actor) =>
        moves.FirstOrDefault(m => m.From == from && m.To == to && m.Actor == actor);

    public bool Allows(string? from, string to, string actor) => Find(from, to, actor) is not null;

    /// <summary>The states that the actor may bring there.</summary>
    public IEnumerable<string> From(string to, string actor) =>
        moves.Where(m => m.To == to && m.Actor == actor).Select(m => m.From).OfType<string>();

    internal static IEnumerable<Move> Each(IEnumerable<string?> from, string to, IEnumerable<string> actors, Given given = Given.Nothing) =>
        from f in @from from actor in actors select new Move(f, to, actor, given);
}
