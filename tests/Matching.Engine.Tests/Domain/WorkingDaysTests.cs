using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2027-05-17")] // Whit Monday
    [InlineData("2026-11-11")]
    [InlineData("2026-12-25")]
    public void IsPublicHoliday_FrenchHoliday_True(string day) => Assert.True(WorkingDays.IsPublicHoliday(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-04-05")] // Easter Sunday is a Sunday like any other
    [InlineData("2026-04-03")] // Good Friday is one in Alsace-Moselle only
    [InlineData("2026-12-26")]
    public void IsPublicHoliday_OtherDay_False(string day) => Assert.False(WorkingDays.IsPublicHoliday(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-11-24", 5, "2026-12-01")]
    [InlineData("2026-11-10", 1, "2026-11-12")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-11-28", 0, "2026-11-30")]
    public void Add_SkipsWeekendsAndHolidays(string from, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), WorkingDays.Add(DateOnly.Parse(from, null), count));

    [Fact]
    public void Deadline_IsTheEndOfTheDayInParis_InWinterAndInSummer()
    {
        Assert.Equal(
            new DateTimeOffset(2026, 12, 1, 23, 0, 0, TimeSpan.Zero),
            WorkingDays.Deadline(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), 5));
        Assert.Equal(
            new DateTimeOffset(2026, 7, 15, 22, 0, 0, TimeSpan.Zero),
            WorkingDays.Deadline(new DateTimeOffset(2026, 7, 13, 22, 30, 0, TimeSpan.Zero), 1));
    }
}
