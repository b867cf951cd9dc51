using System.Globalization;
using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Tests.Words;

public class HoursWordsTests
{
    [Theory]
    [InlineData("early", "05:00", "13:00", "de 5\u00A0h à 13\u00A0h")]
    [InlineData("shifts", "05:00", "21:30", "entre 5\u00A0h et 21\u00A0h\u00A030")]
    [InlineData("shifts", "05:00", "05:00", null)]
    [InlineData("early", "05:00", null, "à partir de 5\u00A0h")]
    [InlineData("evening", null, "22:00", "jusqu’à 22\u00A0h")]
    [InlineData("day", null, null, null)]
    public void Span_SaysWhatIsKnown(string schedule, string? start, string? end, string? expected) =>
        Assert.Equal(expected, HoursWords.Span([schedule], Time(start), Time(end)));

    [Fact]
    public void Hours_OfAnOpening_ComeBetweenTheWeekAndTheSchedules() =>
        Assert.Equal("35\u00A0h par semaine, de 5\u00A0h à 13\u00A0h, tôt le matin", OpeningWords.Hours(35, [Schedule.Early], new(5, 0), new(13, 0)));

    [Theory]
    [InlineData("05:00", "13:00", "Prise de poste à 5\u00A0h\u00A0: pas de transport en commun à cette heure")]
    [InlineData("18:00", "01:30", "Fin de poste à 1\u00A0h\u00A030\u00A0: pas de transport en commun à cette heure")]
    [InlineData("05:35", "13:00", null)]
    [InlineData("22:00", "06:00", null)]
    [InlineData(null, null, null)]
    public void WithoutTransit_OnlyWhenNothingRuns(string? start, string? end, string? expected) =>
        Assert.Equal(expected, HoursWords.WithoutTransit(Time(start), Time(end)));

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
