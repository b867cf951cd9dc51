using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Matching.Data.Reading;

/// <summary>An address as it is kept, or why there is none: exactly one of the two.</summary>
public sealed record MailAddressReading(string? Address, MailAddressFault? Fault);

/// <summary>
/// The one reader of mail addresses, for every door. What it understands, the parser that builds the mail understands too: an address
/// that is kept can be written to.
/// </summary>
public static partial class MailAddresses
{
    /// <summary>RFC 5321 leaves so much between the angle brackets.</summary>
    public const int Longest = 254;
    private const int LongestLocalPart = 64;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Blanks around it go; the domain is kept in lower case and in ASCII (<c>xn--</c>), so that one address is one text.</summary>
    public static MailAddressReading Read(string? written)
    {
        var text = written?.Trim() ?? "";
        return Shape(text) is { } fault ? Refused(fault) : Parse(text.Normalize(NormalizationForm.FormC));
    }

    /// <summary>The form in which accounts are looked up; what is no address stays as it is, and is found nowhere.</summary>
    public static string ForLookup(string written) => (Read(written).Address ?? written).ToUpperInvariant();

    private static MailAddressFault? Shape(string text)
    {
        if (text.Length == 0)
            return MailAddressFault.Empty;
        if (text.EnumerateRunes().Any(IsInvisible))
            return MailAddressFault.ControlCharacter;
        if (text.Length > Longest)
            return MailAddressFault.TooLong;
        if (text.Count(c => c == '@') > 1 && text.AsSpan().ContainsAny(";, "))
            return MailAddressFault.Several;
        if (text.AsSpan().ContainsAny("<>\""))
            return MailAddressFault.DisplayName;
        return text.AsSpan().ContainsAny("()") ? MailAddressFault.Comment : null;
    }

    private static MailAddressReading Parse(string text)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0 || !text.AsSpan(at).Contains('.'))
            return Refused(MailAddressFault.Incomplete);
        if (DomainIn(text[(at + 1)..]) is not { } domain)
            return Refused(MailAddressFault.Domain);
        var address = $"{text[..at]}@{domain}";
        if (at > LongestLocalPart || !LocalPart().IsMatch(text[..at]) || !MailboxAddress.TryParse(Strict, address, out var mailbox) || mailbox.GetAddress(idnEncode: true) != address)
            return Refused(MailAddressFault.LocalPart);
        return address.Length > Longest ? Refused(MailAddressFault.TooLong) : new MailAddressReading(address, null);
    }

    private static string? DomainIn(string written)
    {
        try
        {
            var ascii = Idn.GetAscii(written).ToLowerInvariant();
            return Domain().IsMatch(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Half a surrogate pair is enumerated as the replacement character.
    private static bool IsInvisible(Rune sign) => sign == Rune.ReplacementChar || Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    private static MailAddressReading Refused(MailAddressFault fault) => new(null, fault);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex LocalPart();

    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex Domain();
}
