using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public class LanguageLevelTests
{
    [Fact]
    public void Rank_KnownLevel_IsItsPlace() => Assert.Equal(Enumerable.Range(1, LanguageLevel.All.Count), LanguageLevel.All.Select(LanguageLevel.Rank));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A3")]
    [InlineData("D1")]
    [InlineData("b1")]
    [InlineData("B1+")]
    public void Rank_NoLevel_IsZero(string? level) => Assert.Equal(0, LanguageLevel.Rank(level));
}
