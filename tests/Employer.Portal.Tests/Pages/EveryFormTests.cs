using System.Text.RegularExpressions;

namespace Employer.Portal.Tests.Pages;

/// <summary>
/// Enter in a field presses the first submit button of its form, whatever stands on it. So a form has one action; where the same answers serve
/// several, the first button is the harmless one.
/// </summary>
public sealed partial class EveryFormTests
{
    /// <summary>Forms with several actions, and what Enter does there: show, or ask; nothing is written and nobody is told.</summary>
    private static readonly Dictionary<string, string> HarmlessFirst = new()
    {
        ["Company/Openings/_Form.cshtml"] = "asp-page-handler=\"Preview\"",
        ["Matches/Review.cshtml"] = "formaction=\"@Links.PostponeSelection\"",
    };

    [Fact]
    public void Form_WithSeveralActions_HasAHarmlessOneFirst()
    {
        var pages = Path.Combine(Portal(), "Pages");
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(pages, "*.cshtml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(pages, file).Replace('\\', '/');
            foreach (var form in Forms().Matches(File.ReadAllText(file)).Select(match => match.Value))
            {
                if (SubmitsOf(form) is not { Count: > 1 } submits)
                    continue;
                Assert.True(HarmlessFirst.TryGetValue(name, out var harmless), $"{name} has a form with {submits.Count} actions: give each its own form.");
                Assert.True(submits[0].Contains(harmless!, StringComparison.Ordinal), $"{name}: Enter presses {submits[0]}, not {harmless}.");
                found.Add(name);
            }
        }

        Assert.Equal(HarmlessFirst.Keys.Order(), found.Order());
    }

    [Fact]
    public void Button_OutsideItsForm_IsNowhere()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Portal(), "Pages"), "*.cshtml", SearchOption.AllDirectories))
            Assert.DoesNotMatch("<(button|input type=\"submit\")[^>]* form=\"", File.ReadAllText(file));
    }

    [Fact]
    public void SubmitsOf_FindsEveryKindOfThem() => Assert.Equal(
        2, SubmitsOf("<form><button type=\"button\">a</button><button>b</button><input type=\"submit\" value=\"c\"></form>").Count);

    private static List<string> SubmitsOf(string form) =>
        [.. Submits().Matches(form).Select(match => match.Value).Where(tag => !tag.Contains("type=\"button\"", StringComparison.Ordinal))];

    private static string Portal()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "Employer.Portal");
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<button\\b[^>]*>|<input\\b[^>]*type=\"(submit|image)\"[^>]*>")]
    private static partial Regex Submits();
}
