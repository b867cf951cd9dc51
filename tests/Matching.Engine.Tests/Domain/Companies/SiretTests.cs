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
    public void Fault_OfEveryKind_IsTold(string siret, SiretFault fault) => Assert.Equal(fault, Siret.FaultIn(siret));

    [Fact]
    public void Clean_SpacesAsPeopleType_AreDropped() => Assert.Equal("20005878200018", Siret.Clean("200 058 782\u00A000018"));
}
