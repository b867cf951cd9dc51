using System.Text;
using Matching.Engine.Reading;

namespace Matching.Engine.Tests.Reading;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("un\u0000zéro", "unzéro")]
    [InlineData("une\u001B[31méchappe", "une[31méchappe")]
    [InlineData("fac\u202Eture", "facture")]
    [InlineData("Le\u200Bclerc\u2060", "Leclerc")]
    [InlineData("\uFEFFAgent de quai", "Agent de quai")]
    [InlineData("prépa\u00ADrateur", "préparateur")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("a\uFE0Fb \u3164c", "ab c")]
    [InlineData("  10\u00A0h \t à\r\n 12\u202Fh ", "10 h à 12 h")]
    [InlineData("deux\u2028lignes\u0085ici", "deux lignes ici")]
    [InlineData(null, "")]
    public void Line_Text_KeepsWhatShows(string? text, string expected) => Assert.Equal(expected, CleanText.Line(text));

    // Half a character does not survive an InlineData.
    [Fact]
    public void Line_HalfACharacter_Goes() => Assert.Equal("moitié seule", CleanText.Line("moitié \uD83D seule \uDE00"));

    [Theory]
    [InlineData("👩🏽‍🔧")]
    [InlineData("❤️ ☎︎ 1️⃣")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈")]
    [InlineData("Élise Ñúñez-Ďuriš, 17 € · « œuf » – 100 m²")]
    [InlineData("محمد Μαρία 李")]
    public void Line_WhatPeopleWrite_Stays(string text) => Assert.Equal(text, CleanText.Line(text));

    [Theory]
    [InlineData("a\u200Db", "ab")]
    [InlineData("👩\u200D", "👩")]
    [InlineData("1\uFE0F0", "10")]
    public void Line_JoinerOutsideAnEmoji_Goes(string text, string expected) => Assert.Equal(expected, CleanText.Line(text));

    [Fact]
    public void Paragraphs_Text_KeepsLines() =>
        Assert.Equal("Vos missions :\n- quai\n\nFin", CleanText.Paragraphs(" Vos \u0000missions :\r\n- quai \r\r\n\n\n\u200B\nFin\n"));

    [Fact]
    public void Paragraphs_EveryCharacter_CleanedTwice_IsTheSame()
    {
        var all = string.Concat(Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value) + "a"));

        var once = CleanText.Paragraphs(all);

        Assert.Equal(once, CleanText.Paragraphs(once));
        Assert.DoesNotContain(once, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("court", "court")]
    [InlineData("bien trop long", "bien tro…")]
    [InlineData("1234567😀 long", "1234567…")]
    public void Bounded_Text_IsCutAndSaysSo(string text, string expected) => Assert.Equal(expected, CleanText.Bounded(text, 9));
}
