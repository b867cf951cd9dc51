using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Signals;

public class NumberingTests
{
    [Fact]
    public void Number_ManyKeys_CountsThemInTheirOrder()
    {
        var numbering = new Numbering<Coordinates>();
        var points = Enumerable.Range(0, 1000).Select(i => new Coordinates(48 + i % 40 / 100.0, i / 40)).ToList();
        Assert.Equal(Enumerable.Range(0, 1000), points.Select(p => numbering[p]));
        Assert.Equal(Enumerable.Range(0, 1000), points.Select(p => numbering[p]));
        Assert.Equal(points, numbering.Keys);
    }

    [Fact]
    public void Number_KeysOfOneHash_StayApart()
    {
        var numbering = new Numbering<Same>();
        for (var i = 0; i < 40; i++) Assert.Equal(i, numbering[new Same(i)]);
        Assert.Equal(17, numbering.Find(new Same(17)));
    }

    [Fact]
    public void Find_AKeyThatDidNotCome_FindsNone()
    {
        var numbering = new Numbering<string>();
        Assert.Equal(-1, numbering.Find("N1101"));
        Assert.Equal(0, numbering["N1101"]);
        Assert.Equal(-1, numbering.Find("N1103"));
        Assert.Equal(1, numbering.Count);
    }

    private readonly record struct Same(int Value)
    {
        public override int GetHashCode() => 7;
    }
}
