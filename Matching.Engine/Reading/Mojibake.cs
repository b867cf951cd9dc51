using System.Text;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>UTF-8 that some program took for Latin-1 or Windows-1252 ("dÃ©jÃ " for "déjà") is brought back.</summary>
public static partial class Mojibake
{
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"; // bytes 80 to 9F of Windows-1252

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Repair(string text) => text.AsSpan().IndexOfAny("ÃÂÅâ") >= 0
        ? LostSpace().Replace(Doubled().Replace(text, m => Decoded(m.Value) ?? m.Value), "à ")
        : text;

    private static string? Decoded(string run)
    {
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            var high = High.IndexOf(run[i], StringComparison.Ordinal);
            if (high < 0 && run[i] > '\u00FF')
                return null;
            bytes[i] = high >= 0 ? (byte)(0x80 + high) : (byte)run[i];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // What the accented letters, « œ » and typographic signs of French become; other pairs may be meant.
    [GeneratedRegex(@"[ÂÃÅ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}")]
    private static partial Regex Doubled();

    // The second byte of "à" is a non-breaking space, which many programs make an ordinary one, or one with its neighbour.
    [GeneratedRegex(@"Ã  ?")]
    private static partial Regex LostSpace();
}
