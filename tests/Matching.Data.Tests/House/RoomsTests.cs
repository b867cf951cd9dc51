using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.Slices.SliceRuleDefinition;

namespace Matching.Data.Tests.House;

/// <summary>The rooms of the house, a folder each: what one uses never uses it back, by whatever way round.</summary>
public sealed class RoomsTests
{
    private static readonly Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Engine.Domain.OpeningTerms).Assembly, typeof(Data.Openings.OpeningDetails).Assembly).Build();

    [Theory]
    [InlineData("Matching.Engine.(*)")]
    [InlineData("Matching.Data.(*)")]
    public void Rooms_UseEachOtherInOneDirection(string rooms) => Slices().Matching(rooms).Should().BeFreeOfCycles().Check(House);
}
