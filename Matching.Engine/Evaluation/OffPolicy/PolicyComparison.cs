using System.Globalization;
using System.Text;
using Matching.Engine.Ranking;

namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>What the lists of several rankers would have been worth, from the logs of the one that served.</summary>
/// <param name="Lists">Those that offered a choice: more people could have been shown than there were places.</param>
/// <param name="Shown">Mean outcome of the people who were shown, as they were.</param>
public sealed record PolicyComparison(int Lists, int Openings, OffPolicyAnswer Shown, IReadOnlyList<PolicyValue> Policies)
{
    /// <param name="rankers">The first is what the others are held against.</param>
    /// <param name="model">Fitted on decisions earlier than the logs; null when there were none: then there is no doubly robust estimate.</param>
    public static PolicyComparison Of(IReadOnlyList<RankedList> lists, IReadOnlyList<IRanker> rankers, OutcomeModel? model)
    {
        lists = [.. lists.Where(l => l.HasChoice)];
        LoggedList[] log = [.. lists.Select(l => l.Log)];
        double[][]? predicted = model is null ? null : [.. lists.Select(l => l.Signals.Select(s => model.Predict(s)).ToArray())];
        var policies = rankers.Select(r => lists.Select(l => Policy(r, l)).ToArray()).ToList();
        return new PolicyComparison(
            log.Length,
            log.DistinctBy(l => l.OpeningId).Count(),
            OffPolicyEstimator.Snips(log, [.. log.Select(l => l.Pairs.Select(p => p.ShownProbability).ToArray())]),
            [.. rankers.Select((r, n) => new PolicyValue(
                r.Name,
                OffPolicyEstimator.Snips(log, policies[n]),
                predicted is null ? null : OffPolicyEstimator.DoublyRobust(log, policies[n], predicted),
                n == 0 ? null : OffPolicyEstimator.Difference(log, policies[n], policies[0], predicted)))]);
    }

    /// <summary>One line per ranker.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Lists} logged lists of {Openings} openings that offered a choice, filled again by each ranker; outcome: gain of the grade over the highest; as shown {Cell(Shown)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"ranker",-14}{"SNIPS (95 %)",-26}{"doubly robust (95 %)",-26}{"less " + Policies[0].Ranker,-26}effective sample");
        foreach (var policy in Policies)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{policy.Ranker,-14}{Cell(policy.Snips),-26}{(policy.DoublyRobust is { } r ? Cell(r) : "–"),-26}{(policy.LessFirst is { } d ? Cell(d) : "–"),-26}{policy.Snips.Evidence.EffectiveSample:0} of at least {OffPolicyEvidence.LeastEffectiveSample:0}");
        }

        return text.ToString();
    }

    private static double[] Policy(IRanker ranker, RankedList list) =>
        ListPolicy.Best(list.Log, [.. PairScores.Of(ranker, list.Log.OpeningId, list.Residents, list.Signals).Select(s => (double)s)], list.Places);

    private static string Cell(OffPolicyAnswer answer) => answer is OffPolicyEstimate { Value: var v }
        ? string.Create(CultureInfo.InvariantCulture, $"{v.Mean:0.000} [{v.Low:0.000}, {v.High:0.000}]")
        : "not enough data";
}

/// <param name="DoublyRobust">Null without an outcome model.</param>
/// <param name="LessFirst">Difference to the first ranker on the same logs, doubly robust where there is a model; null for the first itself.</param>
public sealed record PolicyValue(string Ranker, OffPolicyAnswer Snips, OffPolicyAnswer? DoublyRobust, OffPolicyAnswer? LessFirst);
