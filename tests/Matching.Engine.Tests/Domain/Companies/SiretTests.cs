using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class SiretTests
{
    [Theory]
    [InlineData("20005878200018", SiretFault.None)]
    [InlineData("20005878200019", SiretFault.WrongKey)]
    [InlineData("20005878200081", SiretFault.WrongKey)] // two digits exchanged
    [InlineData("2000587820001", SiretFault.WrongLength)]
    [InlineData("200058782000130", SiretFault.WrongLength)]
    [InlineData("2000587820001A", SiretFault.NotOnlyDigits)]
    [InlineData("35600000000048", SiretFault.None)] // La Poste, by the ordinary key
    [InlineData("35600000049837", SiretFault.None)] // La Poste, by its own rule only
    [InlineData("35600000049838", SiretFault.WrongKey)]
    [InlineData("11122233300001", SiretFault.WrongSirenKey)]
    [InlineData("11122233300002", SiretFault.WrongSirenKey)] // its own key is right, that of the company in it is not
    public void Fault_OfEveryKind_IsTold(string siret, SiretFault fault) => Assert.Equal(fault, Siret.FaultIn(siret));

    [Theory]
    [InlineData("200058782", SiretFault.None)]
    [InlineData("356000000", SiretFault.None)]
    [InlineData("111222333", SiretFault.WrongKey)]
    [InlineData("20005878", SiretFault.WrongLength)]
    [InlineData("20005878A", SiretFault.NotOnlyDigits)]
    public void Fault_OfASiren_IsTold(string siren, SiretFault fault) => Assert.Equal(fault, Siren.FaultIn(siren));

    [Fact]
    public void Clean_SpacesAsPeopleType_AreDropped() => Assert.Equal("20005878200018", Siret.Clean("200 058 782\u00A000018"));
}
