using System.Net.Http.Json;
using System.Text.Json;

namespace Matching.Api.Tests.Infrastructure;

[Collection(ApiTests.Name)]
public sealed class DescriptionTests(ApiFixture api)
{
    [Fact]
    public async Task Description_IsOpenApi31_AndNamesThePathsAndTheKey()
    {
        var document = await api.Anonymous().GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name);
        Assert.Equal(["/commitments", "/openings", "/openings/{id}", "/openings/{id}/{move}", "/openings/{id}/matches"], paths.Order());
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("scheme").GetString());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/")]
    public async Task OpenPage_WithoutAKey_Answers(string path)
    {
        using var answer = await api.Anonymous().GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}");
    }
}
