using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>
/// The French of the pages as it is written: what stands between tags goes out as it is. Labels, hints, titles, messages and letters are
/// attributes and literals that pass through <c>Typography.Nbsp</c> when they are shown; their apostrophes are written right all the same,
/// and <see cref="FrenchSpacing"/> reads the pages as they come out.
/// </summary>
public sealed partial class FrenchSourceTests
{
    private static readonly string Top = Directory.GetParent(Here())!.Parent!.Parent!.Parent!.FullName;

    private static readonly string[] SpeakingFolders = ["Employer.Portal", "Matching.Engine/Words", "jobs/Mail"];

    [Fact]
    public void Pages_BetweenTags_HaveNoOrdinarySpaceAtASign() =>
        Assert.Empty(Sources("Employer.Portal/Pages", "*.cshtml").SelectMany(file => Lines(file, Said(File.ReadAllText(file)), OrdinarySpace())));

    [Fact]
    public void French_InPagesWordsAndLetters_HasNoStraightApostrophe() => Assert.Empty(
        Sources("Employer.Portal/Pages", "*.cshtml").SelectMany(file => Lines(file, Said(File.ReadAllText(file)), StraightApostrophe()))
            .Concat(SpeakingFolders.SelectMany(folder => Sources(folder, "*.cs"))
                .SelectMany(file => Lines(file, string.Join('\n', File.ReadLines(file).SelectMany(Literals)), StraightApostrophe()))));

    [Theory]
    [InlineData("<p>Ce qui se passe :</p>", true)]
    [InlineData("<p><strong>@x</strong> : suite</p>", true)]
    [InlineData("<p>@(one ? \"\" : \"la plus ancienne : \")@x</p>", true)]
    [InlineData("<p>« mot »</p>", true)]
    [InlineData("<p>Ce qui se passe&nbsp;:</p>", false)]
    [InlineData("<field hint=\"Par exemple : ici\" />", false)]
    [InlineData("<p>@(one ? \"a\" : \"b\")</p>", false)]
    public void Said_OfAPage_IsWhatStandsBetweenTags(string page, bool isWrong) => Assert.Equal(isWrong, OrdinarySpace().IsMatch(Said(page)));

    // Tags go, with their attributes; of an expression its literals stay, unless it sets the spaces itself.
    private static string Said(string page) =>
        Tag().Replace(Expression().Replace(Unsaid().Replace(page, ""), found => found.Value.Contains("Typography", StringComparison.Ordinal)
            ? "x" : $"x{string.Join("x\nx", Literals(found.Value))}x"), "");

    private static IEnumerable<string> Literals(string code) =>
        code.TrimStart().StartsWith("//", StringComparison.Ordinal) ? [] : Literal().Matches(code).Select(found => found.Groups[1].Value);

    private static IEnumerable<string> Lines(string file, string text, Regex wrong) =>
        text.Split('\n').Where(line => wrong.IsMatch(line) && !Code().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}");

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Top, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"[\p{L}\d’)%€»}.] (?:[;!?»](?=[\s.,)<x]|$)|:(?=[\sx]|$))|« ")]
    private static partial Regex OrdinarySpace();

    [GeneratedRegex(@"\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Aa]ujourd)'[\p{L}]")]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@"@\*.*?\*@|<(script|style|kbd)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"@[\w.]*\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)")]
    private static partial Regex Expression();

    [GeneratedRegex("</?[a-z](?:\"[^\"]*\"|[^<>\"])*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("\"((?:\\\\.|[^\"\\\\])*)\"")]
    private static partial Regex Literal();

    // Lines of C# between the tags.
    [GeneratedRegex(@" = | => |^\s*(?:@?(?:if|else|foreach|using|model|section|inject)\b|[?:] )|^\s*@?\w+ \w+ = ")]
    private static partial Regex Code();
}
