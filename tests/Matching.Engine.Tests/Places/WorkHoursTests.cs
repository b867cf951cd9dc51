using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Tests.Places;

public class WorkHoursTests
{
    private static readonly TimeOnly Five = new(5, 0);
    private static readonly TimeOnly Ten = new(22, 0);

    [Fact]
    public void Of_UnknownHours_IsTheHardestBandBothWays() => Assert.Equal(WorkHours.In(HourBand.Early), WorkHours.Of([Schedule.Day, Schedule.Early], null, null));

    [Fact]
    public void Of_KnownHours_IsTheBandOfEach()
    {
        Assert.Equal(new(new(HourBand.Early, Five), new(HourBand.Day, new(13, 0))), WorkHours.Of([Schedule.Early], Five, new(13, 0)));
        Assert.Equal(new(new(HourBand.Weekend, new(14, 0)), new(HourBand.Evening, Ten)), WorkHours.Of([Schedule.Weekend, Schedule.Evening], new(14, 0), Ten));
        Assert.Equal(HourBand.Night, WorkHours.Of([Schedule.Night], Ten, new(4, 59)).Back.Band);
    }

    /// <summary>A shift that begins at 5 ends in the evening for those who begin later; an early one does not.</summary>
    [Fact]
    public void Of_OneHourKnown_TheOtherWayFollowsTheSchedules()
    {
        Assert.Equal(new TravelHour(HourBand.Day), WorkHours.Of([Schedule.Early], Five, null).Back);
        Assert.Equal(new TravelHour(HourBand.Evening), WorkHours.Of([Schedule.Shifts], Five, null).Back);
        Assert.Equal(new TravelHour(HourBand.Early), WorkHours.Of([Schedule.Shifts], null, Ten).There);
        Assert.Equal(new TravelHour(HourBand.Night), WorkHours.Of([Schedule.Night], null, Five).There);
    }
}
