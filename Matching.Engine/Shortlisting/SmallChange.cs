using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>One small change of an opening, of a bus line or of a person's file, and how many people it would bring to an opening that found too few.</summary>
/// <param name="Code">Kept with runs, like <c>licence:B</c> or <c>travel:15</c>: never reused for another meaning.</param>
/// <param name="Words">What would have to change, French, begins a sentence.</param>
/// <param name="People">Residents who fail nothing else and would pass.</param>
public sealed record SmallChange(string Code, string Words, int People)
{
    /// <summary>« Avec le permis B, ou sans l’exiger : 14 personnes de plus. »</summary>
    public string Sentence => $"{Words}{French.Space}: {French.Count(People, "personne")} de plus.";
}
