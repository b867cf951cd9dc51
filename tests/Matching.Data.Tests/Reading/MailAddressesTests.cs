using Matching.Data.Reading;
using MimeKit;

namespace Matching.Data.Tests.Reading;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("ada@exemple.invalid", "ada@exemple.invalid")]
    [InlineData("  Ada.Lovelace+essai@Exemple.INVALID ", "Ada.Lovelace+essai@exemple.invalid")]
    [InlineData("o'neill_7@sous.domaine.exemple.fr", "o'neill_7@sous.domaine.exemple.fr")]
    [InlineData("ada@éxemple.fr", "ada@xn--xemple-9ua.fr")]
    [InlineData("ada@e\u0301xemple.fr", "ada@xn--xemple-9ua.fr")]
    [InlineData("ada@xn--xemple-9ua.fr", "ada@xn--xemple-9ua.fr")]
    public void Read_AnAddress_KeepsItInOneForm(string written, string kept)
    {
        Assert.Equal(new MailAddressReading(kept, null), MailAddresses.Read(written));
        Assert.Equal(kept, new MailboxAddress("", kept).GetAddress(idnEncode: true));
    }

    [Theory]
    [InlineData(null, MailAddressFault.Empty)]
    [InlineData(" \t\n", MailAddressFault.Empty)]
    [InlineData("jean.@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData(".jean@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData("jean..luc@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData("jean luc@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData("élodie@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData("a@b@exemple.invalid", MailAddressFault.LocalPart)]
    [InlineData("a@x.invalid;b@x.invalid", MailAddressFault.Several)]
    [InlineData("a@x.invalid, b@x.invalid", MailAddressFault.Several)]
    [InlineData("Jean <jean@exemple.invalid>", MailAddressFault.DisplayName)]
    [InlineData("<jean@exemple.invalid>", MailAddressFault.DisplayName)]
    [InlineData("\"jean luc\"@exemple.invalid", MailAddressFault.DisplayName)]
    [InlineData("jean@exemple.invalid (bureau)", MailAddressFault.Comment)]
    [InlineData("jean", MailAddressFault.Incomplete)]
    [InlineData("non communiqué", MailAddressFault.Incomplete)]
    [InlineData("@exemple.invalid", MailAddressFault.Incomplete)]
    [InlineData("jean@", MailAddressFault.Incomplete)]
    [InlineData("jean@localhost", MailAddressFault.Incomplete)]
    [InlineData("jean@exemple..invalid", MailAddressFault.Domain)]
    [InlineData("jean@exemple.invalid.", MailAddressFault.Domain)]
    [InlineData("jean@-exemple.invalid", MailAddressFault.Domain)]
    [InlineData("jean@exem_ple.invalid", MailAddressFault.Domain)]
    [InlineData("jean@[127.0.0.1]", MailAddressFault.Domain)]
    [InlineData("jean@127.0.0.1", MailAddressFault.Domain)]
    [InlineData("jean@exemple.invalid;", MailAddressFault.Domain)]
    [InlineData("jean@exemple.invalid\r\nBcc: b@x.invalid", MailAddressFault.ControlCharacter)]
    [InlineData("jean\u0000@exemple.invalid", MailAddressFault.ControlCharacter)]
    [InlineData("jean\u200b@exemple.invalid", MailAddressFault.ControlCharacter)]
    [InlineData("jean\u202e@exemple.invalid", MailAddressFault.ControlCharacter)]
    public void Read_NoSingleAddress_SaysWhy(string? written, MailAddressFault fault) =>
        Assert.Equal(new MailAddressReading(null, fault), MailAddresses.Read(written));

    [Fact]
    public void Read_TooLong_SaysSo()
    {
        Assert.Equal(MailAddressFault.LocalPart, MailAddresses.Read(new string('a', 65) + "@exemple.invalid").Fault);
        Assert.Equal(MailAddressFault.TooLong, MailAddresses.Read("a@" + string.Concat(Enumerable.Repeat("exemple.", 40)) + "invalid").Fault);
        Assert.Equal(MailAddressFault.Domain, MailAddresses.Read("a@" + new string('b', 64) + ".invalid").Fault);
    }

    [Fact]
    public void Read_LoneSurrogate_IsRefusedAndDoesNotThrow() => Assert.NotNull(MailAddresses.Read("a\ud800b@exemple.invalid").Fault);

    [Fact]
    public void Say_EveryFault_HasItsOwnWords()
    {
        var words = Enum.GetValues<MailAddressFault>().Select(MailAddressWords.Say).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }
}
