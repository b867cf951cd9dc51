namespace Matching.Data.Demonstration;

/// <summary>All chance of the demonstration: the same seed throws the same dice.</summary>
internal sealed class SeededDice(int seed)
{
    private readonly Random random = new(seed);

    public double Next() => random.NextDouble();

    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => random.Next(from, to + 1);

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var at = random.NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            at -= weight(item);
            if (at <= 0) return item;
        }

        return items[^1];
    }

    /// <summary>A UUIDv7 of that moment whose other bits come from the seed.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A moment of a working day, in office hours.</summary>
    public DateTimeOffset OfficeHour(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(7, 30)), TimeSpan.Zero).AddMinutes(random.Next(0, 9 * 60)).AddSeconds(random.Next(60));
}
