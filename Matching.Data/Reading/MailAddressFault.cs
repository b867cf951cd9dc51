namespace Matching.Data.Reading;

/// <summary>Why a text is no address that one mail can be sent to.</summary>
public enum MailAddressFault
{
    /// <summary>Nothing but blanks.</summary>
    Empty,

    /// <summary>A control or invisible character: it would end a line of the mail's head, or hide what is written.</summary>
    ControlCharacter,

    TooLong,

    /// <summary>More than one address.</summary>
    Several,

    /// <summary>A name beside the address, as in <c>Ada &lt;ada@example.org&gt;</c>.</summary>
    DisplayName,

    /// <summary>A remark in parentheses.</summary>
    Comment,

    /// <summary>No @, or nothing after it that names a host: <c>ada</c>, <c>ada@</c>, <c>ada@localhost</c>.</summary>
    Incomplete,

    /// <summary>What stands before the @: two dots in a row, a dot at the end, a blank, a letter outside ASCII (few relays take those).</summary>
    LocalPart,

    /// <summary>What stands after the @ is no name of a host.</summary>
    Domain,
}
