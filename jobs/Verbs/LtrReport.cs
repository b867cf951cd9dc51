using System.Globalization;
using Matching.Engine.Training;

namespace Matching.Jobs.Verbs;

/// <summary><c>evaluate --ltr</c>: our trainer on a ranking benchmark.</summary>
internal static class LtrReport
{
    /// <summary>Every tree looks at all signals: which ones it would leave out is a draw that each library makes its own way.</summary>
    public static readonly TrainingSettings Settings = new(Leaves: 15, LeastRowsPerLeaf: 20, FeatureShare: 1, L2: 0);

    public static int Print(VerbRun run, string train, string test)
    {
        foreach (var file in (string[])[train, Groups(train), test, Groups(test)])
        {
            if (File.Exists(file)) continue;
            run.Console.Note($"There is no file {file}: give two LibSVM files, each with its group sizes beside it in FILE.query.");
            return CommandLine.NotUnderstood;
        }

        try
        {
            Print(run, LtrEvaluation.Run(File.ReadLines(train), File.ReadLines(Groups(train)), File.ReadLines(test), File.ReadLines(Groups(test)), Settings));
            return CommandLine.Done;
        }
        catch (FormatException wrong)
        {
            run.Console.Note(wrong.Message);
            return CommandLine.NotUnderstood;
        }
    }

    private static string Groups(string file) => file + ".query";

    private static void Print(VerbRun run, LtrEvaluation result)
    {
        run.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LambdaMART, {Settings.Trees} trees of at most {Settings.Leaves} leaves, learning rate {Settings.LearningRate}, at least {Settings.LeastRowsPerLeaf} rows a leaf; gains 2^grade - 1"));
        run.Console.WriteLine($"{result.Groups} groups judged, {result.LeftOut} left out: none of their rows is graded above 0");
        run.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compiled trees against the native library's own scores: largest difference {result.LargestDifference:0.0e0}"));
        foreach (var (cut, value) in result.Ndcg) Figure($"ndcg@{cut}", value);
        Figure("native.ndcg@10", result.NativeNdcg10);
        Figure("mlnet.ndcg@10", result.MlNetNdcg10);
        Figure("random.ndcg@10", result.RandomNdcg10);

        void Figure(string name, double value) => run.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure {name} {value:0.0000}"));
    }
}
