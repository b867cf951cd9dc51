namespace Matching.Engine.Observatory;

/// <summary>Small groups are not shown, nor anything from which they could be computed.</summary>
public static class Suppression
{
    public const int FewestPeople = 11;
    public const int FewestCompanies = 3;

    /// <summary>
    /// The counts of one table whose total is shown, with null for those that are not. A count of 1 to <paramref name="floor"/> − 1 is
    /// hidden; then the smallest others, until at least two are hidden and they make a group of <paramref name="floor"/> together:
    /// the total less what is shown says nothing of one of them. Zeros are shown and hide nobody.
    /// </summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts, int floor = FewestPeople)
    {
        var hidden = counts.Select(c => c > 0 && c < floor).ToArray();
        if (!hidden.Contains(true))
            return [.. counts.Select(c => (int?)c)];

        foreach (var (index, _) in counts.Index().Where(c => c.Item >= floor).OrderBy(c => c.Item).ThenBy(c => c.Index))
        {
            var group = counts.Where((_, i) => hidden[i]).ToList();
            if (group.Count >= 2 && group.Sum() >= floor)
                break;
            hidden[index] = true;
        }

        return [.. counts.Select((c, i) => hidden[i] ? (int?)null : c)];
    }

    /// <summary>The total of a table: hidden itself when it is a small group.</summary>
    public static int? Total(IReadOnlyList<int> counts, int floor = FewestPeople) =>
        counts.Sum() is var sum && sum > 0 && sum < floor ? null : sum;

    /// <summary>
    /// Which part of a whole, in percent rounded to five, over companies whose own whole is shown; null when it would say something of a
    /// few people or of one firm: the part and the rest are each at least <see cref="FewestPeople"/> people of at least
    /// <see cref="FewestCompanies"/> companies. So neither the shown wholes, nor what one firm knows of itself, nor two days' figures
    /// taken from each other give somebody's part.
    /// </summary>
    public static int? Share(IReadOnlyList<(int Part, int Whole)> companies)
    {
        var (part, whole) = (companies.Sum(c => c.Part), companies.Sum(c => c.Whole));
        var isHidden = part < FewestPeople || whole - part < FewestPeople
            || companies.Count(c => c.Part > 0) < FewestCompanies || companies.Count(c => c.Whole > c.Part) < FewestCompanies;
        return isHidden ? null : Math.Clamp((int)Math.Round(20.0 * part / whole) * 5, 5, 95);
    }
}
