using System.Diagnostics;
using System.Text.Json;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Benchmarks;

/// <summary>How often a text finds its ROME code, and how fast; then how well closeness orders mobilities, and lines find skills.</summary>
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
        var texts = export.Texts();
        Console.WriteLine($"{texts.Count} codes, {texts.Sum(t => t.Appellations.Count)} appellations; {Figure.InstructionSet}");
        KeptOut(texts);
        var clock = Stopwatch.StartNew();
        OccupationIndex whole = null!;
        Figure.Print("occupations.build_cpu_s", CpuTime.Of(() => whole = OccupationIndex.Build(texts)).TotalSeconds);
        Console.WriteLine($"built in {clock.Elapsed.TotalSeconds:0.0} s");
        Speed(whole, texts);
        Offers(folder, whole, texts);
        ClosenessMeasure.Run(export);
        SkillsMeasure.Run(export, Path.Combine(folder, "offers", "offres-france-travail.jsonl"));
        return 0;
    }

    private static void KeptOut(IReadOnlyList<OccupationText> texts)
    {
        var asked = texts.SelectMany(t => t.Appellations.Where(a => a != t.Label).Select(a => (t.Code, Label: a))).Where((_, i) => i % OneOf == 0).ToList();
        var hidden = asked.ToHashSet();
        var rest = texts.Select(t => t with { Words = [], Appellations = [.. t.Appellations.Where(a => !hidden.Contains((t.Code, a)))] }).ToList();
        Console.WriteLine($"1 appellation of {OneOf} kept out, by its place in the export; everyday words of the starter reference too");
        var index = OccupationIndex.Build(rest);
        var nearest = new NearestTitle(rest);

        var masculine = asked.Select(a => a with { Label = LabelForms.Of(a.Label)[0] }).ToList();
        var found = Say("kept out", index, masculine);
        Figure.Print("occupations.acc1", found.Within(1));
        Figure.Print("occupations.acc5", found.Within(5));
        Figure.Print("occupations.mrr10", found.MeanReciprocalRank);
        SayNearest("kept out", nearest, masculine, "occupations.tfidf");
        Say("kept out, feminine", index, asked.Select(a => a with { Label = LabelForms.Of(a.Label)[^1] }));
        Say("kept out, in capitals with (H/F), a firm and a town", index, masculine.Select(a => a with { Label = $"{a.Label.ToUpperInvariant()} (H/F) - INTERIM PLUS Trappes" }));
        var slips = masculine.Select((a, i) => a with { Label = TypingErrors.One(a.Label, i) }).ToList();
        Figure.Print("occupations.typo_acc1", Say("kept out, one typing error", index, slips).Within(1));
        SayNearest("kept out, one typing error", nearest, slips, "occupations.tfidf_typo");

        var titles = rest.SelectMany(t => t.Appellations.Prepend(t.Label)).SelectMany(LabelForms.Of).Select(JobTitle.Normalise).ToHashSet();
        var words = texts.SelectMany(t => t.Words.Select(w => (t.Code, Label: w))).Where(w => !titles.Contains(JobTitle.Normalise(w.Label))).ToList();
        Figure.Print("occupations.everyday_acc1", Say("everyday words that are no title", index, words).Within(1));
        SayNearest("everyday words that are no title", nearest, words, "occupations.tfidf_everyday");
    }

    private static void Speed(OccupationIndex index, IReadOnlyList<OccupationText> texts)
    {
        var labels = texts.SelectMany(t => t.Appellations).Where((_, i) => i % OneOf == 0).ToList();
        var seconds = CpuTime.Medians(5, () => labels.ForEach(label => index.Search(label, 10)))[0];
        Figure.Print("occupations.labels_per_s", labels.Count / seconds);
    }

    private static void Offers(string folder, OccupationIndex index, IReadOnlyList<OccupationText> texts)
    {
        var titles = texts.SelectMany(t => t.Appellations.Prepend(t.Label)).SelectMany(LabelForms.Of).Select(JobTitle.Normalise).ToHashSet();
        var offers = File.ReadLines(Path.Combine(folder, "offers", "offres-france-travail.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(o => (Code: o.GetProperty("romeCode").GetString()!, Label: o.GetProperty("intitule").GetString()!)).ToList();
        var found = Say("titles of offers", index, offers);
        Figure.Print("occupations.offers_acc1", found.Within(1));
        Figure.Print("occupations.offers_acc5", found.Within(5));
        SayNearest("titles of offers", new NearestTitle(texts), offers, "occupations.tfidf_offers");
        foreach (var same in offers.GroupBy(o => titles.Contains(JobTitle.Normalise(o.Label))).OrderBy(g => g.Key))
            Say(same.Key ? "titles of offers that are an appellation" : "titles of offers that are none", index, same);
    }

    private static Found Say(string name, OccupationIndex index, IEnumerable<(string Code, string Label)> questions)
    {
        var found = Found.Of(questions, q => index.Search(q.Label, 10).Select(h => h.Code), q => q.Code);
        found.Say(name);
        return found;
    }

    private static void SayNearest(string name, NearestTitle nearest, IEnumerable<(string Code, string Label)> questions, string figure)
    {
        var found = Found.Of(questions, q => nearest.Search(q.Label), q => q.Code);
        found.Say($"{name}, nearest title by characters");
        Figure.Print($"{figure}_acc1", found.Within(1));
    }
}
