namespace Matching.Data.Offers;

public static class AnswerDeadline
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The last day to answer an offer made at <paramref name="offered"/>, as the mail says it.</summary>
    public static DateOnly LastDay(DateTimeOffset offered, int answerDays) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(offered, Paris).DateTime).AddDays(answerDays);

    /// <summary>The end of that day in Paris: the answer is still in time until then.</summary>
    public static DateTimeOffset After(DateTimeOffset offered, int answerDays)
    {
        var midnight = LastDay(offered, answerDays).AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
