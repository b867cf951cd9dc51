using System.Globalization;
using System.Text;

namespace Matching.Engine.Evaluation;

/// <summary>Rankers beside each other on the same openings.</summary>
/// <param name="Openings">Those judged: at least two decided pairs, one of them above grade 0.</param>
/// <param name="LeftOut">Openings with one pair only, or nothing above grade 0: any order is as good.</param>
/// <param name="WithoutRelevant">Of those judged, how many have nobody accepted and so no MRR and recall.</param>
/// <param name="AcceptedShare">Of the pairs of which it is known whether the person wanted the job, the share that did.</param>
public sealed record EvaluationTable(int Openings, int LeftOut, int WithoutRelevant, int Pairs, double AcceptedShare, IReadOnlyList<EvaluationRow> Rows)
{
    public EvaluationRow Of(string ranker) => Rows.Single(r => r.Ranker == ranker);

    /// <summary>Fixed-width text, one line per ranker; then how far the first one's probabilities can be trusted.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Openings} openings judged ({Pairs} decided pairs), {LeftOut} left out (one pair, or nothing validated); MRR and recall over {Openings - WithoutRelevant}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"ranker",-14}{"NDCG@10 (95 %)",-24}{"NDCG@5 (95 %)",-24}{"MRR (95 %)",-24}{"recall@5 (95 %)",-24}{"recall@20 % (95 %)",-24}{"NDCG@10 less rules",-24}");
        foreach (var row in Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.Ranker,-14}{Cell(row.Ndcg10),-24}{Cell(row.Ndcg5),-24}{Cell(row.Mrr),-24}{Cell(row.Recall5),-24}{Cell(row.RecallFifth),-24}{(row.Ndcg10LessRules is { } d ? Cell(d) : "–"),-24}");
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"probability that the person says yes: {Rows[0].Acceptance.Pairs} answers, {AcceptedShare:0.000} yes (Brier of saying that of everybody: {AcceptedShare * (1 - AcceptedShare):0.000})");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"ranker",-14}{"calibration error",-24}{"Brier score",-24}");
        foreach (var row in Rows) text.AppendLine(CultureInfo.InvariantCulture, $"{row.Ranker,-14}{Cell(row.Acceptance.Error),-24}{Cell(row.Acceptance.Brier),-24}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Rows[0].Ranker}:");
        return text.Append(Rows[0].Acceptance.ToText()).ToString();
    }

    private static string Cell(Interval i) => string.Create(CultureInfo.InvariantCulture, $"{i.Mean:0.000} [{i.Low:0.000}, {i.High:0.000}]");
}

/// <param name="RecallFifth">Recall among the first fifth of an opening's people: the same wherever few or many are decided.</param>
/// <param name="Acceptance">Its probability that the person wants the job; for rankers without one, the utility in its place.</param>
/// <param name="Ndcg10LessRules">Difference to the rules on the same openings, resampled in pairs; null for the rules themselves.</param>
public sealed record EvaluationRow(
    string Ranker, Interval Ndcg10, Interval Ndcg5, Interval Mrr, Interval Recall5, Interval RecallFifth, Reliability Acceptance, Interval? Ndcg10LessRules);
