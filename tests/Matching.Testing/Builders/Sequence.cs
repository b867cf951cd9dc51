namespace Matching.Testing.Builders;

/// <summary>Numbers that make names, e-mails and SIREN different from one another within a test run.</summary>
internal static class Sequence
{
    private static int last;

    public static int Next() => Interlocked.Increment(ref last);
}
