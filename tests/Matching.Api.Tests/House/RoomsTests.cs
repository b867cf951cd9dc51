using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Matching.Data.Cluster;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Matching.Api.Tests.House;

public sealed class RoomsTests
{
    private static readonly Architecture House = new ArchLoader().LoadAssemblies(typeof(Program).Assembly, typeof(PrivateCluster).Assembly).Build();

    [Theory]
    [InlineData("Matching.Data.Demonstration")]
    [InlineData("Matching.Data.Cluster")]
    public void Api_UsesNeitherDemonstrationNorCluster(string room) => Apart(room).Check(House);

    [Fact]
    public void Apart_OfARoomThatIsUsed_IsRefused() => Assert.Throws<FailedArchRuleException>(() => Apart("Matching.Data.Openings").Check(House));

    private static TypesShouldConjunction Apart(string room) => Types().That().ResideInAssembly(typeof(Program).Assembly)
        .Should().NotDependOnAny(Types().That().ResideInNamespace(room));
}
