using System.Buffers;
using System.Numerics.Tensors;

namespace Matching.Engine.Occupations;

/// <summary>A competency or piece of knowledge of ROME.</summary>
/// <param name="Code">OGR code like <c>121718</c>.</param>
public sealed record SkillText(string Code, string Label);

/// <summary>A skill that a text may name.</summary>
/// <param name="Score">Cosine of characters: 0 (nothing in common) to 1 (the very words).</param>
public sealed record SkillHit(string Code, double Score);

/// <summary>
/// French text to ROME competencies and knowledge: the label with the nearest characters, 2 to 4 in a row, weighted by rarity. Immutable:
/// one instance serves all threads.
/// </summary>
public sealed class SkillIndex
{
    // Of labels with one or two slips, half of them taken out of the index so that nothing is right, 89 and 96 in 100 that are so near are right.
    private const double Sure = 0.75;

    // In the phrases of offers, a skill of the offer's own occupation that is so near is one, with few exceptions.
    private const double SureWhenExpected = 0.65;

    private readonly string[] codes;
    private readonly CharacterSimilarity labels;

    public SkillIndex(IEnumerable<SkillText> skills)
    {
        var ordered = skills.OrderBy(s => s.Code, StringComparer.Ordinal).ToArray();
        codes = [.. ordered.Select(s => s.Code)];
        labels = new CharacterSimilarity([.. ordered.Select(s => JobTitle.Normalise(s.Label))]);
    }

    /// <summary>The nearest skills of a line, best first (ties by code); empty when nothing is shared.</summary>
    public IReadOnlyList<SkillHit> Search(string line, int count)
    {
        var cosines = ArrayPool<float>.Shared.Rent(codes.Length);
        try
        {
            labels.With(JobTitle.Normalise(line), cosines.AsSpan(0, codes.Length));
            return
            [
                .. Enumerable.Range(0, codes.Length).Where(skill => cosines[skill] > 0)
                    .OrderByDescending(skill => cosines[skill]).ThenBy(skill => skill)
                    .Take(count)
                    .Select(skill => new SkillHit(codes[skill], Math.Min(1, cosines[skill]))),
            ];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(cosines);
        }
    }

    /// <summary>The skill that a line of a list names without doubt; null when none, and for an empty line.</summary>
    /// <param name="line">As people write it.</param>
    /// <param name="expected">Codes of the skills of the occupation that the line is about: one of them needs to be less near. May be empty.</param>
    public SkillHit? Recognise(string line, IReadOnlySet<string> expected)
    {
        var cosines = ArrayPool<float>.Shared.Rent(codes.Length);
        try
        {
            var scores = cosines.AsSpan(0, codes.Length);
            labels.With(JobTitle.Normalise(line), scores);
            // The first of the greatest: ties by code, as when searching.
            var best = TensorPrimitives.IndexOfMax<float>(scores);
            return best >= 0 && scores[best] >= (expected.Contains(codes[best]) ? SureWhenExpected : Sure) ? new(codes[best], Math.Min(1, scores[best])) : null;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(cosines);
        }
    }

    /// <summary>
    /// The skills of its occupation that a free text names without doubt, phrase by phrase, each once, in the order of the text. Only those:
    /// "rémunération" in an offer is no skill asked for, but in one for a payroll clerk.
    /// </summary>
    /// <param name="text">Sentences, or lines.</param>
    /// <param name="expected">Codes of the skills of the occupation.</param>
    public IReadOnlyList<SkillHit> Named(string text, IReadOnlySet<string> expected) =>
    [
        .. text.Split(['\n', ';', '.', '•', '|', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => Recognise(phrase, expected))
            .OfType<SkillHit>()
            .Where(hit => expected.Contains(hit.Code))
            .DistinctBy(hit => hit.Code),
    ];
}
