using Matching.Engine.Evaluation;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Training;

/// <summary>Trains the two questions of a ranker: would the person want it, would the company take them.</summary>
/// <remarks>The same examples in the same order and the same settings give the same model, bit for bit, whatever the number of threads.</remarks>
public static class Trainer
{
    /// <summary>Null when one of the questions has too few examples, or no opening where two grades differ: then there is nothing to learn.</summary>
    /// <param name="examples">Those of one opening together.</param>
    /// <param name="origin">A <see cref="ModelOrigin"/>.</param>
    /// <exception cref="ArgumentException">Examples of an opening that do not stand together, or signals that are not those of the set.</exception>
    public static LearnedModel? Train(IReadOnlyList<GradedExample> examples, string origin, TrainingSettings? settings = null)
    {
        settings ??= new TrainingSettings();
        var want = QuestionTraining.Train(TrainingRows.Of(examples, g => g.Want), grade => grade == 1 ? null : grade > 1, settings);
        var get = QuestionTraining.Train(TrainingRows.Of(examples, g => g.Get), grade => grade == 1 ? null : grade > 1, settings);
        if (want is null || get is null) return null;
        return new LearnedModel(
            want, get, SignalSet.Current.Version, SignalSet.Current.Names, origin,
            examples.Min(e => e.DecidedAt), examples.Max(e => e.DecidedAt), examples.Count, examples.DistinctBy(e => e.OpeningId).Count(),
            settings.AsText(), new Dictionary<string, double>());
    }
}
