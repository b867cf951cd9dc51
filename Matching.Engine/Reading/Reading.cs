using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>
/// What came of reading words: understood, kept as they are written (and shown as not checked), or refused. Never dropped, never the nearest
/// number. No reading at all (null) says that the source says nothing.
/// </summary>
public abstract record Reading<T>
{
    private protected Reading()
    {
    }

    /// <summary>The value, where the words were understood; else the default.</summary>
    public T? Value => this is Understood(var value) ? value : default;

    public sealed record Understood(T Read) : Reading<T>;

    /// <param name="Words">Cleaned, and otherwise as somebody wrote them.</param>
    public sealed record AsWritten(string Words) : Reading<T>;

    /// <param name="Code">One of <see cref="ReadingCode"/>.</param>
    public sealed record Refused(string Code) : Reading<T>;
}

/// <summary>Makes readings, so that readers need not repeat their type.</summary>
internal static class Read
{
    public static Reading<T> As<T>(T value) => new Reading<T>.Understood(value);

    public static Reading<T> Kept<T>(string words) => new Reading<T>.AsWritten(words.Trim());

    public static Reading<T> No<T>(string code) => new Reading<T>.Refused(code);
}

/// <summary>Why words that must have a form are refused.</summary>
public static class ReadingCode
{
    public const string DateUnreadable = "date_unreadable";
    public const string PhoneImpossible = PhoneNumber.Impossible;
    public const string PhoneUnreadable = PhoneNumber.Unreadable;
    public const string NameWithoutLetters = "name_without_letters";
    public const string NameTooLong = "name_too_long";
    public const string SexUnknown = "sex_unknown";
    public const string YesNoUnknown = "yes_no_unknown";
    public const string NumberUnreadable = "number_unreadable";
    public const string PlaceUnknown = "place_unknown";
    public const string PlaceUnsure = "place_unsure";

    public static readonly IReadOnlyList<string> All =
    [
        DateUnreadable, PhoneImpossible, PhoneUnreadable, NameWithoutLetters, NameTooLong, SexUnknown, YesNoUnknown, NumberUnreadable, PlaceUnknown, PlaceUnsure,
    ];
}
