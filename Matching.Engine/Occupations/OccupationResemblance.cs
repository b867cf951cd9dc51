namespace Matching.Engine.Occupations;

/// <summary>
/// What two occupations have in common, 0 to 1: cosine of their skills, each weighing its rarity (ln of occupations over those that ask for it), twice
/// at the heart of an occupation; plus <see cref="Neighbours"/> × cosine of the sets of occupations that they have mobilities with;
/// plus <see cref="TreeLevel"/> for each level of the tree that they share.
/// </summary>
internal sealed class OccupationResemblance
{
    private const double Neighbours = 0.3;
    private const double TreeLevel = 0.05;
    private const double Core = 2;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly float[] common; // row after row, without the tree

    public OccupationResemblance(IReadOnlyCollection<MobilityLink> mobilities, IReadOnlyCollection<OccupationSkill> skills)
    {
        foreach (var skill in skills)
            numbers.TryAdd(skill.Occupation, numbers.Count);
        common = new float[numbers.Count * numbers.Count];
        var askedBy = skills.GroupBy(s => s.Skill, StringComparer.Ordinal)
            .Select(s => s.GroupBy(o => numbers[o.Occupation]).Select(o => (o.Key, o.Any(k => k.Core) ? Core : 1)).ToList())
            .ToList();
        AddCosines(askedBy, 1, asking => Math.Log((double)numbers.Count / asking));

        var neighbours = mobilities.SelectMany(m => new[] { (m.From, m.To), (From: m.To, To: m.From) }).Distinct()
            .Where(m => numbers.ContainsKey(m.From))
            .GroupBy(m => m.To, StringComparer.Ordinal)
            .Select(m => m.Select(o => (numbers[o.From], 1.0)).ToList())
            .ToList();
        AddCosines(neighbours, Neighbours, _ => 1);
    }

    /// <summary>Null when the skills of one of the two are not known.</summary>
    public double? Between(string a, string b) =>
        numbers.TryGetValue(a, out var first) && numbers.TryGetValue(b, out var second)
            ? Math.Min(1, common[first * numbers.Count + second] + TreeLevel * OccupationTree.SharedLevels(a, b))
            : null;

    /// <param name="features">By feature: which occupations have it, and how much.</param>
    /// <param name="share">What the cosine counts.</param>
    /// <param name="weight">Of a feature that so many occupations have.</param>
    private void AddCosines(List<List<(int Occupation, double Amount)>> features, double share, Func<int, double> weight)
    {
        var squares = new double[numbers.Count];
        foreach (var (occupation, amount) in features.SelectMany(having => having.Select(o => (o.Occupation, Amount: o.Amount * weight(having.Count)))))
            squares[occupation] += amount * amount;

        foreach (var having in features)
        {
            var parts = having.Select(o => (o.Occupation, Part: squares[o.Occupation] > 0 ? o.Amount * weight(having.Count) / Math.Sqrt(squares[o.Occupation]) : 0)).ToArray();
            foreach (var (a, partOfA) in parts)
            {
                foreach (var (b, partOfB) in parts)
                    common[a * numbers.Count + b] += (float)(share * partOfA * partOfB);
            }
        }
    }
}
