using System.Globalization;
using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public class OpeningHoursTests
{
    [Theory]
    [InlineData("day", "09:00", "17:00", "day")]
    [InlineData("day", "05:00", "13:00", "day early")]
    [InlineData("", "06:59", null, "early")]
    [InlineData("", "07:00", null, "")]
    [InlineData("day", null, "20:00", "day")]
    [InlineData("day", "13:00", "20:01", "day evening")]
    [InlineData("", "16:00", "00:00", "evening")]
    [InlineData("evening", "18:00", "01:00", "evening night")]
    [InlineData("", "22:00", "06:00", "night")]
    [InlineData("", "13:00", "12:00", "")]
    [InlineData("night", "05:00", "06:00", "night")]
    [InlineData("shifts", "05:00", "21:00", "shifts")]
    [InlineData("early weekend", "05:00", null, "early weekend")]
    public void Complete_AddsWhatTheHoursSay(string schedules, string? start, string? end, string expected) =>
        Assert.Equal(expected, string.Join(' ', OpeningHours.Complete(Codes(schedules), Time(start), Time(end))));

    [Theory]
    [InlineData("early", "09:00", null, "early")]
    [InlineData("early", "05:00", "13:00", null)]
    [InlineData("early", null, "13:00", null)]
    [InlineData("evening", "09:00", "17:00", "evening")]
    [InlineData("evening", "14:00", "22:00", null)]
    [InlineData("evening", "18:00", "01:00", null)]
    [InlineData("night", "09:00", "17:00", "night")]
    [InlineData("night", "22:00", "06:00", null)]
    [InlineData("night", "09:00", null, null)]
    [InlineData("day", "22:00", "06:00", null)]
    public void Denied_NamesTheScheduleThatTheHoursContradict(string schedules, string? start, string? end, string? expected) =>
        Assert.Equal(expected, OpeningHours.Denied(Codes(schedules), Time(start), Time(end)));

    /// <summary>What completing adds is never denied: whoever leaves the boxes to us is not told off for it.</summary>
    [Fact]
    public void Complete_AnyHours_AreNotDenied()
    {
        for (var start = 0; start < 24; start++)
        {
            for (var end = 0; end < 24; end++)
            {
                var (from, to) = (new TimeOnly(start, 0), new TimeOnly(end, 0));
                var all = OpeningHours.Complete([], from, to);
                Assert.Null(OpeningHours.Denied(all, from, to));
                Assert.Equal(all, OpeningHours.Complete(all, from, to));
            }
        }
    }

    [Theory]
    [InlineData("day", "13:00", "12:00", true)]
    [InlineData("day", "09:00", "05:00", true)]
    [InlineData("", "22:00", "10:00", true)]
    [InlineData("night", "22:00", "10:00", false)]
    [InlineData("shifts", "13:00", "12:00", false)]
    [InlineData("day", "21:00", "05:00", false)]
    [InlineData("evening", "18:00", "01:00", false)]
    [InlineData("day", "09:00", "00:00", false)]
    [InlineData("day", "13:00", null, false)]
    [InlineData("day", "08:00", "16:00", false)]
    public void EndsBeforeStart_UnlessItIsANight_IsASlip(string schedules, string? start, string? end, bool expected) =>
        Assert.Equal(expected, OpeningHours.EndsBeforeStart(Codes(schedules), Time(start), Time(end)));

    [Fact]
    public void AreOneMoment_OnlyShiftsMay()
    {
        Assert.True(OpeningHours.AreOneMoment(["day"], new(9, 0), new(9, 0)));
        Assert.False(OpeningHours.AreOneMoment(["shifts"], new(5, 0), new(5, 0)));
        Assert.False(OpeningHours.AreOneMoment(["day"], new(9, 0), null));
    }

    private static string[] Codes(string schedules) => schedules.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
