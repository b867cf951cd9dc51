using Matching.Engine.Evaluation;
using Matching.Engine.Training;

namespace Matching.Engine.Tests.Training;

public class GradingTests
{
    [Theory]
    [InlineData(null, "proposed")]
    [InlineData(0, "proposed refused/skills_lacking")]
    [InlineData(null, "proposed refused/already_in_work")]
    [InlineData(null, "proposed lapsed/deadline_passed")]
    [InlineData(null, "proposed validated proposed")]
    [InlineData(1, "proposed validated offered")]
    [InlineData(0, "proposed validated offered declined/too_far")]
    [InlineData(null, "proposed validated offered declined/not_now")]
    [InlineData(2, "proposed validated offered accepted introduced not_retained/position_filled")]
    [InlineData(2, "proposed validated offered accepted withdrawn/opening_ended")]
    [InlineData(3, "proposed validated offered accepted introduced interviewed not_retained/experience")]
    [InlineData(4, "proposed validated offered accepted introduced hired")]
    [InlineData(null, "proposed validated offered accepted introduced not_retained/did_not_come")]
    [InlineData(null, "proposed validated offered accepted introduced interviewed not_retained/did_not_come")]
    public void Of_History_IsTheStageOrNothing(int? expected, string history) => Assert.Equal(expected, Grading.Of(Moves(history))?.Grades.Reached);

    [Theory]
    [InlineData(null, 0, "proposed refused/skills_lacking")]
    [InlineData(0, null, "proposed refused/not_mobile")]
    [InlineData(1, 1, "proposed validated offered unanswered")]
    [InlineData(0, 1, "proposed validated offered declined/hours")]
    [InlineData(2, 1, "proposed validated offered accepted introduced")]
    [InlineData(2, 1, "proposed validated offered accepted introduced not_retained/position_filled")]
    [InlineData(2, 0, "proposed validated offered accepted introduced not_retained/skills")]
    [InlineData(2, 2, "proposed validated offered accepted introduced interviewed not_retained/skills")]
    [InlineData(2, 3, "proposed validated offered accepted introduced interviewed hired")]
    public void Of_History_GradesWantingAndGettingApart(int? want, int? get, string history)
    {
        var grades = Grading.Of(Moves(history))!.Value.Grades;
        Assert.Equal((want, get), (grades.Want, grades.Get));
    }

    [Fact]
    public void TimeSplit_NoOpeningOnBothSides_AndNothingEarlierDecidedAfterTheCut()
    {
        var random = new Random(1);
        var examples = Enumerable.Range(0, 400).Select(i => new GradedExample(
            new Guid(i / 10, 0, 0, new byte[8]), new Guid(i, 1, 0, new byte[8]), DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddDays(i / 10 + random.Next(30)), new Grades(1, 1, 1), [])).ToList();
        var split = TimeSplit.Of(examples);
        Assert.Empty(split.Earlier.Select(e => e.OpeningId).Intersect(split.Later.Select(e => e.OpeningId)));
        Assert.All(split.Earlier, e => Assert.True(e.DecidedAt <= split.Cut));
        Assert.InRange(split.Earlier.Count, 250, 280);
        Assert.Equal(400, split.Earlier.Count + split.Later.Count);
    }

    private static DecidedMove[] Moves(string history) =>
        [.. history.Split(' ').Select((m, i) => new DecidedMove(m.Split('/')[0], DateTimeOffset.UnixEpoch.AddDays(i), m.Contains('/') ? m.Split('/')[1] : null))];
}
