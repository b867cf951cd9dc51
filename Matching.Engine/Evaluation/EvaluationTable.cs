using System.Globalization;
using System.Text;

namespace Matching.Engine.Evaluation;

/// <summary>Rankers beside each other on the same openings.</summary>
/// <param name="Openings">Those judged: at least two decided pairs, one of them above grade 0.</param>
/// <param name="LeftOut">Openings with one pair only, or nothing above grade 0: any order is as good.</param>
/// <param name="WithoutRelevant">Of those judged, how many have nobody accepted and so no MRR and recall.</param>
public sealed record EvaluationTable(int Openings, int LeftOut, int WithoutRelevant, int Pairs, IReadOnlyList<EvaluationRow> Rows)
{
    public EvaluationRow Of(string ranker) => Rows.Single(r => r.Ranker == ranker);

    /// <summary>Fixed-width text, one line per ranker.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Openings} openings judged ({Pairs} decided pairs), {LeftOut} left out (one pair, or nothing validated); MRR and recall over {Openings - WithoutRelevant}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"ranker",-14}{"NDCG@10 (95 %)",-24}{"NDCG@5 (95 %)",-24}{"MRR (95 %)",-24}{"recall@5 (95 %)",-24}{"NDCG@10 less rules",-24}");
        foreach (var row in Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.Ranker,-14}{Cell(row.Ndcg10),-24}{Cell(row.Ndcg5),-24}{Cell(row.Mrr),-24}{Cell(row.Recall5),-24}{(row.Ndcg10LessRules is { } d ? Cell(d) : "–"),-24}");
        }

        return text.ToString();
    }

    private static string Cell(Interval i) => string.Create(CultureInfo.InvariantCulture, $"{i.Mean:0.000} [{i.Low:0.000}, {i.High:0.000}]");
}

/// <param name="Ndcg10LessRules">Difference to the rules on the same openings, resampled in pairs; null for the rules themselves.</param>
public sealed record EvaluationRow(string Ranker, Interval Ndcg10, Interval Ndcg5, Interval Mrr, Interval Recall5, Interval? Ndcg10LessRules);
