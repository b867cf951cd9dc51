using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Tests.Places;

public class TravelTimeTests
{
    [Fact]
    public void Kilometres_OneDegreeOfLatitude_Is111() =>
        Assert.Equal(111.2, TravelTime.Kilometres(new(48, 2), new(49, 2)), 1);

    /// <summary>Far from the railways that the model knows.</summary>
    private static readonly Coordinates Away = new(46, 2);

    [Theory]
    [InlineData(1, TravelMode.Walk, HourBand.Day, 17)]
    [InlineData(5, TravelMode.Bicycle, HourBand.Day, 29)]
    [InlineData(5, TravelMode.Car, HourBand.Day, 18)]
    [InlineData(5, TravelMode.Transit, HourBand.Day, 39)]
    [InlineData(5, TravelMode.Transit, HourBand.Early, 58)]
    [InlineData(5, TravelMode.Transit, HourBand.Night, TravelTime.Impossible)]
    public void Minutes_KnownDistance_IsAsDocumented(double kilometres, string mode, HourBand hour, int expected) =>
        Assert.Equal(expected, Minutes(kilometres, mode, WorkHours.In(hour)));

    [Theory]
    [InlineData(TravelMode.Walk)]
    [InlineData(TravelMode.Bicycle)]
    [InlineData(TravelMode.Transit)]
    [InlineData(TravelMode.Car)]
    public void Minutes_Farther_NeverTakesLess(string mode)
    {
        for (var km = 0.0; km < 40; km += 0.25)
        {
            Assert.True(Minutes(km, mode, WorkHours.Day) <= Minutes(km + 0.25, mode, WorkHours.Day));
        }
    }

    [Fact]
    public void Transit_ShortTrip_IsNeverSlowerThanWalking() =>
        Assert.Equal(Minutes(0.5, TravelMode.Walk, WorkHours.In(HourBand.Early)), Minutes(0.5, TravelMode.Transit, WorkHours.In(HourBand.Early)));

    [Fact]
    public void Minutes_UnknownMode_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Minutes(1, "boat", WorkHours.Day));

    [Fact]
    public void Hardest_ShiftsAndDay_TravelsEarly()
    {
        Assert.Equal(HourBand.Early, HourBands.Hardest([Schedule.Day, Schedule.Shifts]));
        Assert.Equal(HourBand.Day, HourBands.Hardest([]));
    }

    private static int Minutes(double kilometres, string mode, WorkHours hours) =>
        TravelTime.Minutes(Away, Away with { Latitude = Away.Latitude + kilometres / 111.195 }, mode, hours);
}
