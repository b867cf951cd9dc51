using System.Diagnostics;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Matching.Engine.Tests.Lawfulness;

namespace Matching.Benchmarks;

/// <summary>What the content gate finds in the judged sentences, half by half; and how long an opening takes.</summary>
internal static class GateBenchmark
{
    private const int Openings = 2_000, Characters = 2_500;

    public static int Run()
    {
        foreach (var half in Sentence.Halves)
        {
            Console.WriteLine($"Sentences written {half} the lists of words:");
            foreach (var line in new GateMeasure(half).Report())
                Console.WriteLine(line);
        }

        var text = string.Join(' ', Sentence.Of("before").Where(s => s.Code is null).Select(s => s.Text))[..Characters];
        var terms = new OpeningTerms { Title = "Agent de quai (H/F)", Description = text, Contract = Contract.Cdi };
        ContentGate.Examine(terms, default);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Openings; i++)
            ContentGate.Examine(terms, default);
        Console.WriteLine($"{clock.Elapsed.TotalMicroseconds / Openings:F0} microseconds an opening of {Characters} characters");
        return 0;
    }
}
