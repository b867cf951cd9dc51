using System.Globalization;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;

namespace Matching.Engine.Tests.Lawfulness;

/// <summary>What the gate finds in the judged sentences, counted.</summary>
internal sealed class GateMeasure
{
    private static readonly DateOnly Today = new(2026, 2, 2);

    private readonly List<(Sentence Sentence, string[] Found)> results;

    public GateMeasure(string half) => results = [.. Sentence.Of(half).Select(s => (s, Found(s.Text)))];

    /// <summary>Of the sentences where something of this grade was found, how many should be found so grave, or graver.</summary>
    public double Precision(Grade grade) => Share(results.Where(r => Worst(r.Found) == grade), r => Expected(r.Sentence) == grade);

    /// <summary>Of the sentences of this grade, how many were found with their very code.</summary>
    public double Recall(Grade grade) => Share(results.Where(r => Expected(r.Sentence) == grade), r => r.Found.Contains(r.Sentence.Code));

    /// <summary>Lawful sentences in which nothing is found.</summary>
    public double LawfulPass => Share(results.Where(r => r.Sentence.Code is null), r => r.Found.Length == 0);

    public int Lawful => results.Count(r => r.Sentence.Code is null);

    public int Unlawful => results.Count - Lawful;

    /// <summary>A table by code, then each sentence that went wrong.</summary>
    public IEnumerable<string> Report()
    {
        yield return $"{Lawful} lawful sentences, nothing found in {Percent(LawfulPass)}; {Unlawful} unlawful";
        foreach (var grade in Enum.GetValues<Grade>())
            yield return $"  {grade,-10} precision {Percent(Precision(grade))}  recall {Percent(Recall(grade))}";
        foreach (var code in FindingCode.Refused.Concat(FindingCode.ToBeRead))
        {
            if (results.Exists(r => r.Sentence.Code == code || r.Found.Contains(code)))
                yield return ByCode(code);
        }

        foreach (var (sentence, found) in results.Where(r => r.Sentence.Code is null ? r.Found.Length > 0 : !r.Found.Contains(r.Sentence.Code)))
            yield return $"  wrong: {sentence.Code ?? "lawful"} -> {(found.Length == 0 ? "nothing" : string.Join(", ", found))}: {sentence.Text}";
    }

    private string ByCode(string code)
    {
        var meant = results.Count(r => r.Sentence.Code == code);
        var right = results.Count(r => r.Sentence.Code == code && r.Found.Contains(code));
        var lawful = results.Count(r => r.Sentence.Code is null && r.Found.Contains(code));
        return $"    {code,-20} {meant,3} sentences, {right,3} found; in lawful ones {lawful}";
    }

    private static string[] Found(string text) =>
        [.. ContentGate.Examine(new OpeningTerms { Title = "Agent (H/F)", Description = text, Contract = Contract.Cdi }, Today).Select(f => f.Code).Distinct()];

    private static Grade? Worst(string[] found) => found.Length == 0 ? null : found.Max(FindingCode.GradeOf);

    private static Grade? Expected(Sentence sentence) => sentence.Code is null ? null : FindingCode.GradeOf(sentence.Code);

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> right)
    {
        var counted = all.ToList();
        return counted.Count == 0 ? 1 : (double)counted.Count(right) / counted.Count;
    }

    private static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
