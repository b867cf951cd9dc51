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

    /// <param name="rows">Graded.</param>
    /// <param name="isYes">Whether a grade says yes, or no; null when it says neither, and teaches nothing then.</param>
    /// <returns>Null when there are too few answers, or only one kind of them.</returns>
    public static QuestionModel? Train(TrainingRows rows, Func<int, bool?> isYes, TrainingSettings settings)
    {
        var answers = rows.Answers(isYes);
        if (answers.Grades.Length < LeastExamples || !answers.Grades.Contains(0) || !answers.Grades.Contains(1)) return null;
        return new QuestionModel(Trees(answers, settings), Curve(answers, settings));
    }

    internal static DecisionForest Trees(TrainingRows answers, TrainingSettings settings)
    {
        using var booster = LogLoss.Fit(answers, settings, Directions);
        return ForestOfText.Read(booster.ToText());
    }

    private static Calibration Curve(TrainingRows answers, TrainingSettings settings)
    {
        var scores = new List<(double, bool)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (others, own) = (answers.Fold(fold, Folds, inside: false), answers.Fold(fold, Folds, inside: true));
            if (others.Grades.Length == 0) continue;
            var trees = Trees(others, settings);
            for (var row = 0; row < own.Grades.Length; row++) scores.Add((trees.Score(own.Row(row)), own.Grades[row] == 1));
        }

        return Calibration.Fit(scores);
    }
}
