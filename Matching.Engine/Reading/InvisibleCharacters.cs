using System.Globalization;
using System.Text;

namespace Matching.Engine.Reading;

/// <summary>Which characters show nothing, and where an emoji needs them all the same.</summary>
internal static class InvisibleCharacters
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int BlackFlag = 0x1F3F4;

    public static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    public static bool Keeps(Rune? before, Rune rune, ReadOnlySpan<Rune> after) => rune.Value switch
    {
        '\t' => true,
        ZeroWidthJoiner => before is { } left && (IsPictograph(left) || left.Value == EmojiStyle) && after is [var right, ..] && IsPictograph(right),
        TextStyle or EmojiStyle => before is { } left && TakesAStyle(left, after),
        // The letters that name a nation's flag, only behind the flag itself.
        >= 0xE0020 and <= 0xE007F => before is { } left && (left.Value == BlackFlag || left.Value is >= 0xE0020 and <= 0xE007E),
        // Other selectors, a grapheme joiner, and "letters" drawn as nothing: what makes two equal names differ.
        >= 0xFE00 and <= 0xFE0D or >= 0xE0100 and <= 0xE01EF or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 => false,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)
            && !IsNoncharacter(rune),
    };

    private static bool TakesAStyle(Rune left, ReadOnlySpan<Rune> after) =>
        left.Value is >= '0' and <= '9' or '#' or '*' ? after is [{ Value: Keycap }, ..] : IsPictograph(left) || left.Value is 0x203C or 0x2049 or 0x3030;

    private static bool IsPictograph(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F3FB and <= 0x1F3FF or >= 0x2190 and <= 0x21FF;

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
