using System.Text.RegularExpressions;

namespace Matching.Engine.Words;

/// <summary>French spacing for text that people or files gave us: no line starts with a lone sign or unit.</summary>
public static partial class Typography
{
    public static string Nbsp(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        text = BeforeSign().Replace(text, "\u00A0$1");
        text = AfterOpeningQuote().Replace(text, "«\u00A0");
        text = BetweenDigits().Replace(text, "\u00A0");
        return BeforeUnit().Replace(text, "\u00A0$1");
    }

    /// <summary>The culture groups thousands with a narrow space that some fonts lack; ours is the ordinary non-breaking one.</summary>
    internal static string Spaces(string number) => number.Replace('\u202F', '\u00A0');

    [GeneratedRegex(@"(?<=[^\s:;«]) ([:;?!»])")]
    private static partial Regex BeforeSign();

    [GeneratedRegex("« ?(?=[^ \u00A0])")]
    private static partial Regex AfterOpeningQuote();

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(\D|$))")]
    private static partial Regex BetweenDigits();

    [GeneratedRegex(@"(?<=\d) (€|%|h|min|km|ans|mois|jours?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b")]
    private static partial Regex BeforeUnit();
}
