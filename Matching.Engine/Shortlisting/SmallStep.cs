using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>One small change of a person's file, and how many open openings would pass the hard requirements that do not today.</summary>
/// <param name="Code">Like <c>licence:B</c> or <c>travel:15</c>.</param>
/// <param name="Words">What would have to change, French, begins a sentence.</param>
/// <param name="Openings">That fail nothing else.</param>
public sealed record SmallStep(string Code, string Words, int Openings)
{
    /// <summary>« Avec le permis B : 4 offres de plus. »</summary>
    public string Sentence => $"{Words}{French.Space}: {French.Count(Openings, "offre")} de plus.";
}
