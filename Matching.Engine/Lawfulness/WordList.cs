using Matching.Engine.Lawfulness.Phrases;

namespace Matching.Engine.Lawfulness;

/// <summary>One file of Dictionaries.</summary>
internal sealed class WordList
{
    /// <summary>The code of exceptions that hold for every code.</summary>
    public const string Everyone = "*";

    private WordList()
    {
    }

    public string Code { get; private set; } = "";

    public Grade Grade { get; private set; }

    public IReadOnlyList<string> Articles { get; private set; } = [];

    public List<Phrase> Found { get; } = [];

    public List<Phrase> Passed { get; } = [];

    public static WordList Read(string name, IEnumerable<string> everywhere, IEnumerable<string> lines, Vocabulary vocabulary)
    {
        var list = new WordList();
        var reader = new PhraseReader(vocabulary);
        foreach (var line in everywhere.Concat(lines))
        {
            var cut = line.IndexOf(' ');
            list.Take(line[..cut], line[(cut + 1)..].Trim(), reader, name);
        }

        return list;
    }

    private void Take(string verb, string rest, PhraseReader reader, string name)
    {
        var bracket = verb.IndexOf('[');
        var only = bracket < 0 ? "" : verb[(bracket + 1)..].TrimEnd(']');
        var contracts = only is "" or "title" ? [] : only.Split('/');
        switch (bracket < 0 ? verb : verb[..bracket])
        {
            case "code": Code = rest; break;
            case "grade": Grade = rest == "refused" ? Grade.Refused : Grade.ToBeRead; break;
            case "articles": Articles = rest.Split(' '); break;
            case "set": reader.Define(rest[..rest.IndexOf(' ')], rest[(rest.IndexOf('=') + 1)..].Trim()); break;
            case "find": Found.Add(reader.Read(rest, contracts, only == "title", sure: false)); break;
            case "sure": Found.Add(reader.Read(rest, contracts, only == "title", sure: true)); break;
            case "pass": Passed.Add(reader.Read(rest, contracts, only == "title", sure: false)); break;
            default: throw new FormatException($"{name}.txt: a line begins with {verb}; see README.md for what may begin a line.");
        }
    }
}
