using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;

namespace Matching.Data.Openings;

/// <summary>What the content gate says of an opening now.</summary>
/// <param name="Open">Neither lifted nor read by the coordination.</param>
/// <param name="Settled">Lifted or read, for these very words.</param>
public sealed record ContentVerdict(IReadOnlyList<ContentFinding> Open, IReadOnlyList<ContentFinding> Settled)
{
    /// <summary>With which lists and minimums: <see cref="ContentGate.Edition"/>.</summary>
    public string Edition { get; init; } = "";

    public static readonly ContentVerdict Nothing = new([], []);

    /// <summary>What keeps it from being handed in or published, whoever asks.</summary>
    public IReadOnlyList<ContentFinding> Refused => [.. Open.Where(f => f.Grade == Grade.Refused)];

    public bool IsRefused => Open.Any(f => f.Grade == Grade.Refused);

    /// <summary>It may not stand there unless a person reads it first: nothing refused is handed in, nothing unread is out.</summary>
    public bool Holds(string state) => state switch
    {
        OpeningState.Submitted => IsRefused,
        OpeningState.Published => !IsClear,
        _ => false,
    };

    /// <summary>Nothing for a person to read: a trusted company publishes by itself.</summary>
    public bool IsClear => Open.Count == 0;
}
