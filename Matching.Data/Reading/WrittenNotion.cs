using Matching.Engine.Reading;

namespace Matching.Data.Reading;

/// <summary>Words that nobody has checked: of an opening, or of a person's profile.</summary>
/// <param name="Notion">What they speak of: a <see cref="Engine.Reading.Notion"/>.</param>
/// <param name="Words">As the source wrote them.</param>
public sealed record WrittenNotion(string Notion, string Words)
{
    public string Label => Engine.Reading.Notion.Label(Notion);
}

/// <summary>Takes what was understood, and collects what was not, in its words.</summary>
internal sealed class KeptWords
{
    private const int Longest = 300;
    private readonly List<WrittenNotion> all = [];

    public IReadOnlyList<WrittenNotion> All => [.. all.Distinct()];

    public T? Value<T>(string notion, Reading<T>? reading)
        where T : class
    {
        if (reading is Reading<T>.AsWritten(var words)) Keep(notion, words);
        return reading?.Value;
    }

    public T? Number<T>(string notion, Reading<T>? reading)
        where T : struct
    {
        if (reading is Reading<T>.AsWritten(var words)) Keep(notion, words);
        return reading is Reading<T>.Understood(var number) ? number : null;
    }

    public void Keep(string notion, string words)
    {
        if (SourceText.Line(words, Longest) is { Length: > 0 } line) all.Add(new WrittenNotion(notion, line));
    }
}
