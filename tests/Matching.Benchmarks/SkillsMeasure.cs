using System.Text.Json;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Benchmarks;

/// <summary>How often a line finds its ROME skill: labels written worse, and the lists of real offers, whose lines carry the code.</summary>
internal static class SkillsMeasure
{
    private const int OneOf = 25;

    public static void Run(RomeExport export, string offers)
    {
        var skills = export.Skills();
        var index = new SkillIndex(skills.Select(s => new SkillText(s.Code, s.Label)));
        var asked = skills.DistinctBy(s => JobTitle.Normalise(s.Label)).Where((_, i) => i % OneOf == 0).ToList();
        Console.WriteLine($"{skills.Count} competencies and knowledge; 1 of {OneOf} asked");
        Say(index, "skills, two typing errors", "occupations.skills_typo_acc1", asked.Select((s, i) => (s.Code, Line: TypingErrors.One(TypingErrors.One(s.Label, i), i + 1))));
        Say(index, "skills, without their first word", "occupations.skills_short_acc1",
            asked.Where(s => s.Label.Count(c => c == ' ') >= 2).Select(s => (s.Code, Line: s.Label[(s.Label.IndexOf(' ') + 1)..])));
        Recognised(skills, asked);
        var known = skills.Select(s => s.Code).ToHashSet();
        var lists = File.ReadLines(offers).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(o => o.TryGetProperty("competences", out var list) && list.ValueKind is JsonValueKind.Array)
            .SelectMany(o => o.GetProperty("competences").EnumerateArray())
            .Where(c => c.TryGetProperty("code", out _)) // what a recruiter typed has none
            .Select(c => (Code: c.GetProperty("code").GetString()!, Line: c.GetProperty("libelle").GetString()!)).ToList();
        Console.WriteLine($"{lists.Count} lines of offers' lists; {lists.Count(l => !known.Contains(l.Code))} have a code that the export lacks");
        Say(index, "lines of offers' lists", "occupations.skills_offers_acc1", lists.Where(l => known.Contains(l.Code)));
    }

    // Half of what is asked is taken out of the index: then nothing is right, but much is near.
    private static void Recognised(List<SkillRow> skills, List<SkillRow> asked)
    {
        var hidden = asked.Where((_, i) => i % 2 == 0).Select(s => JobTitle.Normalise(s.Label)).ToHashSet();
        var index = new SkillIndex(skills.Where(s => !hidden.Contains(JobTitle.Normalise(s.Label))).Select(s => new SkillText(s.Code, s.Label)));
        var answers = asked.Select((s, i) => (s, Hit: index.Recognise(TypingErrors.One(s.Label, i), new HashSet<string>()), There: i % 2 == 1)).ToList();
        var right = answers.Count(a => a.Hit?.Code == a.s.Code);
        Console.WriteLine($"{asked.Count} labels with a typing error, half of them taken out: {answers.Count(a => a.Hit is not null)} recognised, {right} rightly");
        Figure.Print("occupations.skills_sure_precision", (double)right / answers.Count(a => a.Hit is not null));
        Figure.Print("occupations.skills_sure_recall", (double)right / answers.Count(a => a.There));
    }

    private static void Say(SkillIndex index, string name, string figure, IEnumerable<(string Code, string Line)> questions)
    {
        var found = Found.Of(questions, q => index.Search(q.Line, 10).Select(h => h.Code), q => q.Code);
        found.Say(name);
        Figure.Print(figure, found.Within(1));
    }
}
