namespace Matching.Engine.Signals;

/// <summary>Small sets of codes as bits, in the order of the vocabulary.</summary>
internal static class Mask
{
    public static byte Of(IReadOnlyList<string> vocabulary, IReadOnlyList<string> codes)
    {
        byte mask = 0;
        for (var i = 0; i < codes.Count; i++) mask |= Of(vocabulary, codes[i]);
        return mask;
    }

    /// <summary>0 when the code is not in the vocabulary.</summary>
    public static byte Of(IReadOnlyList<string> vocabulary, string code)
    {
        for (var i = 0; i < vocabulary.Count; i++)
        {
            if (vocabulary[i] == code) return (byte)(1 << i);
        }

        return 0;
    }
}
