using Matching.Data.Reading;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Openings.Import;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("Écrire à rh.trappes@exemple.fr avant lundi", "Écrire à [coordonnées retirées] avant lundi")]
    [InlineData("rh [at] exemple.fr", "[coordonnées retirées]")]
    [InlineData("Tél. 01 39 00 00 00.", "Tél. [coordonnées retirées].")]
    [InlineData("+33 (0)6.39.98.00.00 ou 0639980000", "[coordonnées retirées] ou [coordonnées retirées]")]
    [InlineData("De 10 à 12 personnes, 1 764,00 Euros, 2026-11-24", "De 10 à 12 personnes, 1 764,00 Euros, 2026-11-24")]
    public void WithoutContacts_Text_LeavesNoAddressOrNumber(string text, string expected) =>
        Assert.Equal(expected, SourceText.WithoutContacts(text));

    [Fact]
    public void Paragraphs_Markup_BecomesLines() => Assert.Equal(
        "Vos missions :\nR489 1&3\n\nFin < 17 h",
        SourceText.Paragraphs("<p>Vos missions :<br/> <b>R489</b>   1&amp;3 </p>\n\n\n\n<script src=x>Fin &lt; 17 h"));

    [Fact]
    public void Paragraphs_EncodedMarkup_IsMarkupNoMore() =>
        Assert.DoesNotContain("<img", SourceText.Paragraphs("&lt;img src=x onerror=alert(1)&gt; bonjour"), StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_EndlessText_IsCutAndSaysSo()
    {
        var text = SourceText.Paragraphs(new string('a', 50_000));

        Assert.Equal(TextLengths.Description, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://candidat.francetravail.fr/offres/1", "https://candidat.francetravail.fr/offres/1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/offres/1", null)]
    [InlineData("ftp://exemple.fr/offre", null)]
    [InlineData(null, null)]
    public void WebAddress_OnlyHttp_IsKept(string? url, string? expected) => Assert.Equal(expected, SourceText.WebAddress(url));
}
