using Microsoft.Extensions.Time.Testing;

namespace Matching.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public static class TestClock
{
    /// <summary>A Tuesday, 9:00 in Paris, in a week without public holiday.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider At(DateTimeOffset? start = null)
    {
        var clock = new FakeTimeProvider(start ?? Tuesday);
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        return clock;
    }
}
