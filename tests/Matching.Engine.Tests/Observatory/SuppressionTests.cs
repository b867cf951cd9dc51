using Matching.Engine.Observatory;

namespace Matching.Engine.Tests.Observatory;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData(new[] { 20, 30, 11 }, "20 30 11")] // nothing small
    [InlineData(new[] { 20, 30, 0 }, "20 30 0")]
    [InlineData(new[] { 20, 30, 10 }, "– 30 –")] // the total would give the third: the next smallest goes with it
    [InlineData(new[] { 40, 3, 4 }, "– – –")] // seven together are a small group too
    [InlineData(new[] { 40, 50, 6, 7 }, "40 50 – –")]
    [InlineData(new[] { 5 }, "–")]
    [InlineData(new int[0], "")]
    public void Hide_SmallGroups_CannotBeComputedBack(int[] counts, string shown) =>
        Assert.Equal(shown, string.Join(' ', Suppression.Hide(counts).Select(c => c is null ? "–" : $"{c}")));

    [Theory]
    [InlineData(new[] { 4, 6 }, null)]
    [InlineData(new[] { 5, 6 }, 11)]
    [InlineData(new[] { 0, 0 }, 0)]
    public void Total_OfASmallGroup_IsHidden(int[] counts, int? total) => Assert.Equal(total, Suppression.Total(counts));

    [Theory]
    [InlineData("6/6", null)] // one firm: colleagues can tell who
    [InlineData("6/6 6/6 6/6", null)] // all of them: each firm's own figure says it of everybody there
    [InlineData("0/6 0/6 0/6", null)]
    [InlineData("5/10 5/10 0/10", null)] // ten people
    [InlineData("11/11 3/10 0/12", null)] // of two firms only
    [InlineData("8/10 8/10 8/8 8/8", null)] // the rest: four people of two firms
    [InlineData("4/8 4/8 4/8", 50)]
    [InlineData("5/12 4/9 3/11 1/4", 35)] // 13 of 36
    [InlineData("4/400 4/400 4/400", 5)] // rounded, and never to nothing
    public void Share_OfFewPeopleOrFirms_IsHidden(string companies, int? share) => Assert.Equal(share, Suppression.Share(
        [.. companies.Split(' ').Select(c => c.Split('/')).Select(c => (int.Parse(c[0], null), int.Parse(c[1], null)))]));
}
