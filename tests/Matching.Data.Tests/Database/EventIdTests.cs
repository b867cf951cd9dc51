using Matching.Data.Database;
using Matching.Testing;

namespace Matching.Data.Tests.Database;

public sealed class EventIdTests
{
    [Fact]
    public void Next_SameMoment_ComesInTheOrderMade()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => EventId.Next(TestClock.Tuesday)).ToList();

        // As PostgreSQL compares them: byte by byte, from the left.
        Assert.Equal(made, made.OrderBy(id => id.ToString(), StringComparer.Ordinal));
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void Next_AnyMoment_IsAVersion7OfIt()
    {
        var (id, plain) = (EventId.Next(TestClock.Tuesday), Guid.CreateVersion7(TestClock.Tuesday));

        Assert.Equal((7, plain.Variant & 0b1100), (id.Version, id.Variant & 0b1100));
        Assert.Equal(plain.ToString()[..13], id.ToString()[..13]);
        Assert.True(string.CompareOrdinal(id.ToString(), EventId.Next(TestClock.Tuesday.AddMilliseconds(1)).ToString()) < 0);
    }
}
