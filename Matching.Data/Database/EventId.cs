namespace Matching.Data.Database;

/// <summary>
/// Ids of what happened: UUIDv7 of its moment, and for one moment in the order in which this process made them. Events are read
/// by time, then id; <see cref="Guid.CreateVersion7(DateTimeOffset)"/> alone draws the rest, so that two events of one transaction
/// would come back in either order.
/// </summary>
public static class EventId
{
    private static int made;

    /// <remarks>RFC 9562, 6.2: a counter of 32 bits follows the time. It starts over after four thousand million ids.</remarks>
    public static Guid Next(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        var turn = (uint)Interlocked.Increment(ref made);
        // 4 + 8 bits after the version, 6 + 8 + 6 after the variant; the 42 bits that remain stay random.
        bytes[6] = (byte)(0x70 | (turn >> 28));
        bytes[7] = (byte)(turn >> 20);
        bytes[8] = (byte)(0x80 | ((turn >> 14) & 0x3F));
        bytes[9] = (byte)(turn >> 6);
        bytes[10] = (byte)((turn << 2) | (uint)(bytes[10] & 0x03));
        return new Guid(bytes, bigEndian: true);
    }
}
