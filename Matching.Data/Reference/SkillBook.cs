using System.Collections.Frozen;
using Dapper;
using Matching.Engine.Occupations;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>The competencies and knowledge of the reference, to be recognised in what people wrote. Immutable.</summary>
public sealed class SkillBook
{
    private const string SkillsSql = "select code, label from skill";

    private const string OccupationsSql = "select occupation_code as occupation, array_agg(skill_code) as skills from occupation_skill group by occupation_code";

    private readonly Dictionary<string, string> labels;
    private readonly Dictionary<string, string[]> ofOccupation;
    private readonly SkillIndex index;

    private SkillBook(List<SkillText> skills, Dictionary<string, string[]> ofOccupation)
    {
        labels = skills.ToDictionary(s => s.Code, s => s.Label, StringComparer.Ordinal);
        index = new SkillIndex(skills);
        this.ofOccupation = ofOccupation;
    }

    public static async Task<SkillBook> LoadAsync(NpgsqlConnection connection) => new(
        [.. await connection.QueryAsync<SkillText>(SkillsSql)],
        (await connection.QueryAsync<(string Occupation, string[] Skills)>(OccupationsSql)).ToDictionary(o => o.Occupation, o => o.Skills, StringComparer.Ordinal));

    public bool Knows(string code) => labels.ContainsKey(code);

    public string Label(string code) => labels[code];

    /// <summary>The code that a line of a list is or names without doubt, of an opening for <paramref name="occupation"/> when that is known.</summary>
    public string? Code(string line, string? occupation = null) => Knows(line.Trim()) ? line.Trim() : index.Recognise(line, Of(occupation))?.Code;

    /// <summary>What a line that is not recognised is nearest to, for the person who can say better; null when nothing is shared.</summary>
    public string? Nearest(string line) => index.Search(line, 1) is [var hit] ? labels[hit.Code] : null;

    /// <summary>Codes of the skills of <paramref name="occupation"/> that its description names without doubt, in the order of the text.</summary>
    public IReadOnlyList<string> Named(string description, string occupation) => [.. index.Named(description, Of(occupation)).Select(h => h.Code)];

    private FrozenSet<string> Of(string? occupation) => (occupation is null ? [] : ofOccupation.GetValueOrDefault(occupation, [])).ToFrozenSet(StringComparer.Ordinal);
}
