using System.Globalization;
using System.Text.Json;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Benchmarks;

/// <summary>How often a text finds its ROME code, and how fast: appellations kept out of the index, then titles of real offers.</summary>
internal static class OccupationsBenchmark
{
    private const int OneOf = 10;

    private static readonly string[] Names = ["acc1", "acc5", "mrr10", "labels_per_s", "offers_acc1"];

    public static int Run()
    {
        var folder = Environment.GetEnvironmentVariable("PASSERELLE_TEST_DATA");
        if (folder is null || !Directory.Exists(Path.Combine(folder, "rome-v460")))
        {
            Console.WriteLine("Without the public data (PASSERELLE_TEST_DATA) nothing can be measured.");
            foreach (var name in Names)
                Figure.PrintAbsent($"occupations.{name}");
            return 0;
        }

        var export = RomeExport.In(Path.Combine(folder, "rome-v460"));
        var labels = export.Occupations().ToDictionary(o => o.Code, o => o.Label);
        var keptOut = export.Appellations().Where(a => a.Label != labels[a.OccupationCode]).Where((_, i) => i % OneOf == 0).ToList();
        var texts = export.Texts();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var development = Build(texts, keptOut.Select(a => a.OccupationCode + a.Label).ToHashSet());
        Console.WriteLine($"built in {clock.Elapsed.TotalSeconds:0.0} s, peak {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Console.WriteLine($"{labels.Count} codes; 1 appellation of {OneOf} kept out, by its place in the export; {keptOut.Count} of them asked");
        var places = Places(development, keptOut.Select(a => (LabelForms.Of(a.Label)[0], a.OccupationCode)));
        Figure.Print("occupations.acc1", Share(places, 1));
        Figure.Print("occupations.acc5", Share(places, 5));
        Figure.Print("occupations.mrr10", places.Average(p => p < 0 ? 0 : 1.0 / (p + 1)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"95 % of acc1: ± {1.96 * Math.Sqrt(Share(places, 1) * (1 - Share(places, 1)) / places.Count):0.000}"));

        var whole = Build(texts, []);
        var asked = keptOut.Select(a => a.Label).ToList();
        var seconds = CpuTime.Medians(5, () => asked.ForEach(label => whole.Search(label, 10)))[0];
        Figure.Print("occupations.labels_per_s", asked.Count / seconds);

        Offers(folder, whole, export.Appellations().SelectMany(a => LabelForms.Of(a.Label)).Select(JobTitle.Normalise).ToHashSet());
        return 0;
    }

    private static void Offers(string folder, OccupationIndex index, HashSet<string> appellations)
    {
        var offers = File.ReadLines(Path.Combine(folder, "offers", "offres-france-travail.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(o => (Text: o.GetProperty("intitule").GetString()!, Code: o.GetProperty("romeCode").GetString()!)).ToList();
        Figure.Print("occupations.offers_acc1", Share(Places(index, offers), 1));
        Figure.Print("occupations.offers_acc5", Share(Places(index, offers), 5));
        foreach (var same in offers.GroupBy(o => appellations.Contains(JobTitle.Normalise(o.Text))).OrderBy(g => g.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(same.Key ? "the title is an appellation" : "the title is none")}: {same.Count()} offers, first place {Share(Places(index, same), 1):0.000}"));
        }
    }

    private static List<int> Places(OccupationIndex index, IEnumerable<(string Text, string Code)> gold) =>
        [.. gold.Select(g => index.Search(g.Text, 10).Select(h => h.Code).ToList().IndexOf(g.Code))];

    private static double Share(List<int> places, int within) => places.Count(p => p >= 0 && p < within) / (double)places.Count;

    private static OccupationIndex Build(IReadOnlyList<OccupationText> texts, HashSet<string> keptOut) =>
        OccupationIndex.Build(texts.Select(t => t with { Words = [], Appellations = [.. t.Appellations.Where(a => !keptOut.Contains(t.Code + a))] }));
}
