namespace Employer.Portal.Pages.Companies;

/// <summary>What the coordination writes beside a decision.</summary>
internal static class DecisionNote
{
    public const int Longest = 1000;

    /// <summary>What is wrong with it, in words; null for nothing.</summary>
    public static string? Flaw(string? note, bool isNeeded) => (note?.Trim().Length ?? 0) switch
    {
        0 => isNeeded ? "Écrivez en une phrase sur quoi repose cette décision." : null,
        < 3 => "C’est trop court : écrivez une phrase.",
        > Longest => $"Ce texte compte {note!.Trim().Length} caractères ; raccourcissez-le à {Longest}.",
        _ => null,
    };
}
