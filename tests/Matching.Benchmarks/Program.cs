using Matching.Benchmarks;

var subcommands = new Dictionary<string, Func<int>>
{
    ["allocation"] = AllocationBenchmark.Run,
    ["crossing"] = CrossingBenchmark.Run,
    ["explanation"] = ExplanationBenchmark.Run,
    ["gate"] = GateBenchmark.Run,
    ["learning"] = LearningBenchmark.Run,
    ["night"] = NightBenchmark.Run,
    ["occupations"] = OccupationsBenchmark.Run,
    ["publication"] = PublicationBenchmark.Run,
    ["scoring"] = ScoringBenchmark.Run,
};

if (args is [var name] && subcommands.TryGetValue(name, out var run))
    return run();
Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/Matching.Benchmarks -- {string.Join('|', subcommands.Keys)}");
return 2;
