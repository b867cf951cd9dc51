using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

public class ExplorationTests
{
    private const int Draws = 20_000;

    private static readonly Guid[] Openings = [.. Enumerable.Range(1, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];

    /// <summary>Residents are on lists of several openings, some have no lists left, counsellors few reviews: every draw changes the next one's pool.</summary>
    private static readonly int[][] Candidates = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [1, 3, 5, 7, 9, 11], [0, 2, 4, 6, 8, 10, 11], [5, 6, 7]];

    /// <summary>The first list holds two people beyond it: they can be drawn again, the two after them cannot.</summary>
    private const int Plausible = 8;

    private static readonly HashSet<int>[] Allocated = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4], [0, 1, 2, 3, 5], [0]];

    [Fact]
    public void Draw_ManySeeds_ShowsEachPairAsOftenAsItsLoggedProbabilitySays() => Assert.Empty(Wrong(p => p));

    /// <summary>The judge must be able to say no: a logged number that forgets the chance of drawing at all, or is off by a tenth, is found out.</summary>
    [Fact]
    public void Draw_OtherProbabilitiesLogged_AreFoundOut()
    {
        Assert.NotEmpty(Wrong(p => p is > 0 and < 1 ? Math.Min(1, 1.1 * p) : p));
        Assert.NotEmpty(Wrong(p => p < 0.5 ? 2 * p : p));
    }

    [Fact]
    public void Draw_AnyList_KeepsItsLengthAndShowsNobodyWithoutAChance()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var lists = Run(seed, share: 0.1);
            for (var o = 0; o < lists.Length; o++) Assert.Equal(Allocated[o].Count, lists[o].Count(s => s.Shown));
            Assert.All(lists, list => Assert.All(list, s => Assert.True(!s.Shown || s.Probability > 0)));
            Assert.DoesNotContain(lists[3], s => s.Explored); // a list of one is never drawn for
        }

        Assert.All(Run(1, share: 0), list => Assert.All(list, s => Assert.True(s.Probability is 0 or 1 && !s.Explored)));
    }

    /// <summary>Half of the runs draw for one of its five places, from its last person and the seven others who fit.</summary>
    [Fact]
    public void Draw_ListOfFiveAtTenPercent_DrawsForOnePlaceInEveryOtherRun()
    {
        (int, Guid)[] candidates = [.. Enumerable.Range(0, 12).Select(row => (row, new Guid(100 + row, 0, 0, new byte[8])))];
        var explored = 0;
        for (var seed = 0; seed < 4_000; seed++)
        {
            var capacity = new Capacity([.. Enumerable.Repeat(1, 12)], [.. Enumerable.Repeat(-1, 12)], []);
            for (var row = 0; row < 5; row++) capacity.Take(row);
            var list = Exploration.Draw(seed, Openings[0], 0.1, candidates, candidates.Length, new HashSet<int> { 0, 1, 2, 3, 4 }, capacity);
            Assert.All(list.Take(4), s => Assert.Equal(1, s.Probability));
            Assert.Equal(0.5 + 0.5 / 8, list[4].Probability, 12);
            Assert.All(list.Skip(5), s => Assert.Equal(0.5 / 8, s.Probability, 12));
            explored += list.Count(s => s.Explored);
        }

        Assert.InRange(explored / 4_000.0, 0.4375 - 0.032, 0.4375 + 0.032);
    }

    [Fact]
    public void Draw_Capacities_AreNeverExceeded()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var lists = Run(seed, share: 0.35);
            var shown = lists.SelectMany((list, o) => list.Select((s, c) => (s.Shown, Row: Candidates[o][c]))).Where(x => x.Shown).Select(x => x.Row).ToList();
            Assert.All(shown.CountBy(r => r), n => Assert.True(n.Value <= Lists[n.Key]));
            Assert.All(shown.CountBy(r => Counsellors[r]), n => Assert.True(n.Key < 0 || n.Value <= Reviews[n.Key]));
        }
    }

    private static readonly int[] Lists = [2, 3, 2, 2, 3, 3, 2, 2, 2, 2, 1, 3];

    private static readonly int[] Counsellors = [-1, 0, 0, 0, 1, 1, 1, -1, -1, 0, 0, 1];

    private static readonly int[] Reviews = [11, 8];

    /// <summary>Pairs whose mean of (shown − logged probability) is more than four standard errors from 0.</summary>
    private static List<string> Wrong(Func<double, double> logged)
    {
        var sums = Candidates.Select(c => new (double Difference, double Variance)[c.Length]).ToArray();
        for (var seed = 0; seed < Draws; seed++)
        {
            var lists = Run(seed, share: 0.15);
            for (var o = 0; o < lists.Length; o++)
            {
                for (var c = 0; c < lists[o].Length; c++)
                {
                    var p = logged(lists[o][c].Probability);
                    sums[o][c].Difference += (lists[o][c].Shown ? 1 : 0) - p;
                    sums[o][c].Variance += p * (1 - p);
                }
            }
        }

        return [.. sums.SelectMany((list, o) => list.Select((s, c) => (s, Name: $"{o}/{c}")))
            .Where(x => Math.Abs(x.s.Difference) > 4 * Math.Sqrt(x.s.Variance) + 1e-6)
            .Select(x => $"{x.Name}: {x.s.Difference / Draws:0.0000}")];
    }

    private static Showing[][] Run(int seed, double share)
    {
        var capacity = new Capacity([.. Lists], Counsellors, [.. Reviews]);
        for (var o = 0; o < Openings.Length; o++)
        {
            foreach (var c in Allocated[o]) capacity.Take(Candidates[o][c]);
        }

        return [.. Openings.Select((id, o) => Exploration.Draw(
            seed, id, share, [.. Candidates[o].Select(row => (row, new Guid(100 + row, 0, 0, new byte[8])))], Plausible, Allocated[o], capacity))];
    }
}
