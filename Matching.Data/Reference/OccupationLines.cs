namespace Matching.Data.Reference;

/// <summary>What several lines, one occupation each, mean together.</summary>
/// <param name="Sure">Codes of the lines that leave no doubt.</param>
/// <param name="Choices">All that can be meant, the sure ones included, each once.</param>
/// <param name="Unknown">Lines that resemble nothing.</param>
public sealed record OccupationLines(string[] Sure, IReadOnlyList<OccupationChoice> Choices, IReadOnlyList<string> Unknown)
{
    public bool NeedsChoice => Choices.Count > Sure.Length;
}

public static class OccupationLinesQuestion
{
    public static async Task<OccupationLines> AskLinesAsync(this OccupationSearch search, IEnumerable<string> lines, CancellationToken cancel = default)
    {
        List<OccupationChoice> sure = [], choices = [];
        List<string> unknown = [];
        foreach (var line in lines)
        {
            switch (await search.AskAsync(line, chosenCode: null, cancel))
            {
                case OccupationAnswer.One one:
                    sure.Add(one.Occupation);
                    break;
                case OccupationAnswer.Several several:
                    choices.AddRange(several.Occupations);
                    break;
                default:
                    unknown.Add(line);
                    break;
            }
        }

        return new OccupationLines([.. sure.Select(o => o.Code).Distinct()], [.. sure.Concat(choices).DistinctBy(o => o.Code)], unknown);
    }
}
