using System.Globalization;
using System.Text;

namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>Cuts a text into words and numbers, with where each stands and what pause comes before it.</summary>
internal sealed class TextTokens(string text)
{
    private readonly List<Token> tokens = [];
    private readonly StringBuilder word = new();
    private int start;
    private int end;
    private Pause pause = Pause.Full;

    public static List<Token> Of(string text) => new TextTokens(text).Read();

    private List<Token> Read()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Letters.Plain(text[i]) is { } plain)
                Append(plain, i);
            else if (!InsideNumber(i))
                Separate(i);
        }

        Flush();
        return tokens;
    }

    private void Append(string plain, int at)
    {
        if (plain.Length == 0)
            return;
        if (word.Length == 0)
            start = at;
        word.Append(plain);
        end = at + 1;
    }

    // 12,50 and 1 800 are one number each.
    private bool InsideNumber(int at)
    {
        if (word.Length == 0 || !char.IsAsciiDigit(word[^1]) || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
            return false;
        if (text[at] is ',' or '.')
            word.Append(',');
        return text[at] is ',' or '.' || (text[at] is ' ' or '\u00A0' or '\u202F' && ThreeDigitsAfter(at) && word.Length <= 3);
    }

    private bool ThreeDigitsAfter(int at) =>
        at + 3 < text.Length && text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 4 >= text.Length || !char.IsAsciiLetterOrDigit(text[at + 4]));

    private void Separate(int at)
    {
        Flush();
        if (Sign(at) is { } said)
            tokens.Add(new Token(said, null, at, at + 1, Take()));
        var found = PauseAt(at);
        pause = found > pause ? found : pause;
    }

    // "+ de 25 ans", "- de 30 ans", "< 30 ans", "-30 ans", "300 €", "100 %".
    private string? Sign(int at) => text[at] switch
    {
        '€' => "euros",
        '%' => "pourcent",
        '+' => "plus",
        '<' => "inferieur",
        '-' when OpensNumber(at) => "inferieur",
        _ => null,
    };

    private bool OpensNumber(int at)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '(')
            return false;
        var rest = text.AsSpan(at + 1);
        return (rest.Length > 1 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]))
            || (rest.TrimStart(' ').StartsWith("de ") && rest.TrimStart(' ').Length > 3 && char.IsAsciiDigit(rest.TrimStart(' ')[3]));
    }

    private Pause PauseAt(int at) => text[at] switch
    {
        '!' or '?' or ';' or '•' or '·' or '▪' or '●' or '…' => Pause.Full,
        '.' => GoesOnSmall(at) ? Pause.Short : Pause.Full,
        '\n' => EndsLine(at) ? Pause.Full : Pause.None,
        ',' or ':' or '(' or ')' or '/' or '"' or '«' or '»' or '[' or ']' or '–' or '—' or '|' or '*' => Pause.Short,
        _ => Pause.None,
    };

    // "Rech. femme", "f.e.m.m.e": a point before a small letter ends no sentence.
    private bool GoesOnSmall(int at)
    {
        var rest = text.AsSpan(at + 1).TrimStart(' ');
        return rest.Length > 0 && char.IsLower(rest[0]);
    }

    // A line that goes on with a small letter or a number is the same sentence, wrapped.
    private bool EndsLine(int at)
    {
        var rest = text.AsSpan(at + 1).TrimStart(' ');
        return rest.Length == 0 || !(char.IsLower(rest[0]) || char.IsAsciiDigit(rest[0]));
    }

    private Pause Take()
    {
        var taken = pause;
        pause = Pause.None;
        return taken;
    }

    private void Flush()
    {
        if (word.Length == 0)
            return;
        var whole = word.ToString().TrimEnd(',');
        word.Clear();
        tokens.Add(new Token(Letters.Single(whole), Number(whole), start, end, Take()));
    }

    private static decimal? Number(string whole) =>
        decimal.TryParse(whole.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
