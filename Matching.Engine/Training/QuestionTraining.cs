using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Training;

/// <summary>Trains the trees of one question, and the curve that turns their scores into its probability.</summary>
internal static class QuestionTraining
{
    public const int LeastExamples = 200;

    /// <summary>The curve is fitted on scores of openings that their trees have not seen: those of the rows learned from are too sure.</summary>
    private const int Folds = 3;

    private static readonly Direction[] Directions = [.. SignalSet.Current.Definitions.Select(d => d.Monotone ? d.Direction : Direction.Free)];

    /// <param name="isYes">Whether a grade says yes, or no; null when it says neither.</param>
    /// <returns>Null when there are too few examples, or no opening where two grades differ.</returns>
    public static QuestionModel? Train(TrainingRows rows, Func<int, bool?> isYes, TrainingSettings settings)
    {
        if (rows.Grades.Length < LeastExamples || !rows.Teach) return null;
        return new QuestionModel(Trees(rows, settings), Curve(rows, isYes, settings));
    }

    internal static DecisionForest Trees(TrainingRows rows, TrainingSettings settings)
    {
        using var booster = LambdaMart.Fit(rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, settings, Directions);
        return ForestOfText.Read(booster.ToText());
    }

    private static Calibration Curve(TrainingRows rows, Func<int, bool?> isYes, TrainingSettings settings)
    {
        var scores = new List<(double, bool)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (others, own) = (rows.Fold(fold, Folds, inside: false), rows.Fold(fold, Folds, inside: true));
            if (!others.Teach) continue;
            var trees = Trees(others, settings);
            for (var row = 0; row < own.Grades.Length; row++)
            {
                if (isYes(own.Grades[row]) is { } yes) scores.Add((trees.Score(own.Row(row)), yes));
            }
        }

        return Calibration.Fit(scores);
    }
}
