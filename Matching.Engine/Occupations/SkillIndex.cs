using System.Buffers;

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
    // Less names another skill more often than this one.
    private const double Sure = 0.6;

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

    /// <summary>The skills that a list or a text names without doubt, phrase by phrase, each once, in the order of the text.</summary>
    public IReadOnlyList<SkillHit> Named(string text) =>
    [
        .. text.Split(['\n', ';', '.', '•', '|', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(phrase => Search(phrase, 1).Where(hit => hit.Score >= Sure))
            .DistinctBy(hit => hit.Code),
    ];
}
