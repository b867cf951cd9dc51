using System.Text.Json;
using Matching.Engine.Lawfulness;
using Matching.Testing;

namespace Matching.Engine.Tests.Lawfulness;

/// <summary>Every finding in the 148 real offers was read by a person; another one has to be read before it counts.</summary>
public sealed class RealOffersTests
{
    private static readonly DateOnly Published = new(2025, 8, 21);

    [SkippableFact]
    public void Examine_RealOffers_FindsWhatAPersonJudged()
    {
        var offers = File.ReadLines(TestDataFolder.Require("offers/offres-france-travail.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();

        var found = offers.SelectMany(o => ContentGate.Examine(RealOffer.Terms(o), Published).Select(f => (o.GetProperty("id").GetString()!, f.Code)));

        Assert.Equal(148, offers.Count);
        Assert.Equal(Judged().Select(j => (j.Offer, j.Code)).Order(), found.Order());
        Assert.Equal(Judged().Count, Judged().Count(j => j.Verdict == "right"));
    }

    private static List<(string Offer, string Code, string Verdict)> Judged()
    {
        using var reader = new StreamReader(typeof(RealOffersTests).Assembly.GetManifestResourceStream("real-offers.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(c => (c[0], c[1], c[2]))];
    }
}
