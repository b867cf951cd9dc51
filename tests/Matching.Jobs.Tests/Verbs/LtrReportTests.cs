using System.Globalization;
using Matching.Engine.Training;
using Matching.Jobs.Verbs;
using Matching.Testing;

namespace Matching.Jobs.Tests.Verbs;

public sealed class LtrReportTests
{
    [SkippableFact]
    public void Run_PublicBenchmark_IsTheNativeLibrarysResultAndFarFromRandom()
    {
        var folder = TestDataFolder.Require("ltr");
        IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(folder, name));

        var result = LtrEvaluation.Run(Lines("rank.train"), Lines("rank.train.query"), Lines("rank.test"), Lines("rank.test.query"), LtrReport.Settings);

        Assert.Equal(result.NativeNdcg10, result.Ndcg[10], 1e-12);
        Assert.Equal(result.NativeNdcg10, result.MlNetNdcg10, 1e-6);
        Assert.True(result.LargestDifference < 1e-9, result.LargestDifference.ToString(CultureInfo.InvariantCulture));
        Assert.True(result.Ndcg[10] > result.RandomNdcg10 + 0.1);
    }

    [Fact]
    public async Task Run_FilesMissingOrWrong_IsNotUnderstood()
    {
        var folder = Directory.CreateTempSubdirectory("passerelle-ltr-").FullName;
        string PathOf(string name) => Path.Combine(folder, name);
        await File.WriteAllTextAsync(PathOf("train"), "1 1:x\n");
        await File.WriteAllTextAsync(PathOf("train.query"), "1\n");

        Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["evaluate", "--ltr", PathOf("train"), PathOf("nowhere")]));
        Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["evaluate", "--ltr", PathOf("train"), PathOf("train")]));
        Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["evaluate", "--ltr", PathOf("train")]));
        Directory.Delete(folder, recursive: true);
    }
}
