using System.Globalization;

namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>Reads a line of a list. The signs are explained in Dictionaries/README.md.</summary>
internal sealed class PhraseReader(Vocabulary vocabulary)
{
    private readonly Dictionary<string, string[]> sets = [];

    /// <summary>@seek = cherche/recrute/…, used as @seek by the lines after it.</summary>
    public void Define(string name, string words) => sets["@" + name] = [.. Alternatives(words)];

    public Phrase Read(string line, string[] contracts, bool titleOnly, bool sure) =>
        new([.. line.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries).Select(ReadPart)], contracts, titleOnly, sure);

    private Part ReadPart(string written) => written switch
    {
        "^" => new Part.Opens(),
        "$" => new Part.Closes(),
        ['.', '.', '.', .. var most] => new Part.Gap(int.Parse(most, CultureInfo.InvariantCulture)),
        ['<', .. var bounds, '>'] => Number(bounds),
        _ => Word(written),
    };

    private static Part.Number Number(string bounds)
    {
        if (bounds == "n")
            return new Part.Number(0, decimal.MaxValue);
        var cut = bounds.IndexOf("..", StringComparison.Ordinal);
        return new Part.Number(
            decimal.Parse(bounds[..cut], CultureInfo.InvariantCulture), decimal.Parse(bounds[(cut + 2)..], CultureInfo.InvariantCulture));
    }

    private Part.Word Word(string written)
    {
        var many = written.EndsWith('*');
        var optional = many || written.EndsWith('?');
        return new Part.Word([.. Alternatives(written.TrimEnd('?', '*')).Select(vocabulary.Id)]) { Optional = optional, Many = many };
    }

    private IEnumerable<string> Alternatives(string written) =>
        written.Split('/').SelectMany(w => w.StartsWith('@') ? sets.GetValueOrDefault(w) ?? throw new FormatException($"{w} is not defined before it is used.") : [w]);
}
