using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Matching.Data.Cluster;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Matching.Api.Tests.House;

public sealed class RoomsTests
{
    [Theory]
    [InlineData("Matching.Data.Demonstration")]
    [InlineData("Matching.Data.Cluster")]
    public void Api_UsesNeitherDemonstrationNorCluster(string room)
    {
        var house = new ArchLoader().LoadAssemblies(typeof(Program).Assembly, typeof(PrivateCluster).Assembly).Build();

        Types().That().ResideInAssembly(typeof(Program).Assembly)
            .Should().NotDependOnAny(Types().That().ResideInNamespace(room)).Check(house);
    }
}
