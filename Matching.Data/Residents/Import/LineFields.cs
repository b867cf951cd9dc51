using Matching.Data.Reading;
using Matching.Engine.Reading;

namespace Matching.Data.Residents.Import;

/// <summary>The fields of one line, and what is found out about them on the way.</summary>
internal sealed class LineFields(ResidentLine line)
{
    public List<FieldFlaw> Flaws { get; } = [];

    public List<FieldFlaw> Flags { get; } = [];

    public KeptWords Kept { get; } = new();

    public string? Text(string field) => line.Fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    public string[] Items(string field) =>
        (Text(field) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The line is lost.</summary>
    public void Wrong(string field, string reason) => Flaws.Add(new FieldFlaw(field, reason));

    /// <summary>The person is kept.</summary>
    public void Flag(string field, string reason)
    {
        if (!Flags.Contains(new FieldFlaw(field, reason))) Flags.Add(new FieldFlaw(field, reason));
    }

    public void LeftEmpty(string field, string reason) => Flag(field, $"{reason} ; il est laissé vide");

    public void KeepAsWritten(string field, string notion, string words)
    {
        Kept.Keep(notion, words);
        Flag(field, "ce n’est pas compris ; c’est gardé comme c’est écrit, non vérifié");
    }

    public string Needed(string field, int longest)
    {
        if (Text(field) is not { } text)
            Wrong(field, "il est vide");
        else if (text.Length > longest)
            Wrong(field, $"il dépasse {longest} caractères");
        else
            return text;
        return "";
    }

    public string Needed(string field, Func<string, Reading<string>?> reader)
    {
        switch (Text(field) is { } text ? reader(text) : null)
        {
            case Reading<string>.Understood(var value):
                return value;
            case Reading<string>.Refused(var code):
                Wrong(field, FieldFlaw.InWords(code));
                return "";
            default:
                Wrong(field, "il est vide");
                return "";
        }
    }

    public string? Optional(string field, Func<string?, Reading<string>?> reader)
    {
        var reading = reader(Text(field));
        if (reading is Reading<string>.Refused(var code)) LeftEmpty(field, FieldFlaw.InWords(code));
        return reading?.Value;
    }

    public T? OptionalValue<T>(string field, Func<string?, Reading<T>?> reader)
        where T : struct
    {
        var reading = reader(Text(field));
        if (reading is Reading<T>.Refused(var code)) LeftEmpty(field, FieldFlaw.InWords(code));
        return reading is Reading<T>.Understood(var value) ? value : null;
    }
}
