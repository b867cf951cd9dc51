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
}
