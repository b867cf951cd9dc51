namespace Matching.Engine.Domain;

/// <summary>How long each text may be, in characters (UTF-16), after cleaning: the one table for forms, API, imports and columns.</summary>
public static class TextLengths
{
    public const int Title = 200;
    public const int ShortestTitle = 3;
    public const int Description = 10_000;

    /// <summary>Two or three sentences; shorter says nothing of the work.</summary>
    public const int ShortestDescription = 40;

    /// <summary>Pay as the source wrote it.</summary>
    public const int PayText = 500;

    public const int RequirementLabel = 200;
    public const int RequirementCode = 60;
    public const int PlaceLabel = 200;

    /// <summary>Of a company, an establishment or the employer of a spotted advertisement.</summary>
    public const int CompanyName = 200;

    public const int StructureName = 120;
    public const int Address = 300;

    /// <summary>First name or last name.</summary>
    public const int PersonName = 100;

    /// <summary>First and last name as somebody writes them together.</summary>
    public const int DisplayName = 100;

    public const int MailAddress = 254;
    public const int Phone = 30;
    public const int Password = 200;

    /// <summary>A note for the file, a reason, a sentence to somebody.</summary>
    public const int Remark = 500;

    /// <summary>What a company writes to somebody it does not retain.</summary>
    public const int Sentence = 600;

    /// <summary>On one field of an opening that is sent back.</summary>
    public const int Comment = 300;

    public const int ConventionReference = 60;

    /// <summary>Several answers typed in one field, one a line: certificates, skills, occupations.</summary>
    public const int WrittenList = 1_000;

    /// <summary>A structure's own number for a person, a source's for an offer.</summary>
    public const int ForeignId = 100;

    public const int WebAddress = 2_000;

    /// <summary>Any other line: a word to search, a code, a token.</summary>
    public const int Line = 2_000;
}
