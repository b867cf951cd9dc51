using System.Net;
using System.Text;
using System.Text.Json;

namespace Matching.Api.Tests.Infrastructure;

/// <summary>Whatever cannot be read is a problem in the words of the API: its fields, never the code's.</summary>
[Collection(ApiTests.Name)]
public sealed class ProblemTests(ApiFixture api)
{
    /// <summary>What the framework's own sentences would say.</summary>
    private static readonly string[] Insides = ["System.", "Matching.", ".NET", "$.", "LineNumber", "BytePosition", "Json", "Exception", "parameter", "deserializ"];

    [Theory]
    [InlineData("""{"pay": {"period": "hour", "min": "twelve"}}""", "pay.min")]
    [InlineData("""{"pay": {"period": "hour", "min": 1e400}}""", "pay.min")]
    [InlineData("""{"positions": 99999999999999999999}""", "positions")]
    [InlineData("""{"positions": 1.5}""", "positions")]
    [InlineData("""{"startsOn": "tomorrow"}""", "startsOn")]
    [InlineData("""{"title": 3}""", "title")]
    [InlineData("""{"title": "\ud800"}""", "title")]
    [InlineData("""{"titel": "Cariste"}""", "titel")]
    [InlineData("""{"title": "Cariste", "title": "Agent"}""", "title")]
    [InlineData("""{"requirements": [{"kind": "skill", "required": "yes"}]}""", "requirements[0].required")]
    [InlineData("""{"schedules": "night"}""", "schedules")]
    [InlineData("""{"title": """, "title")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    public async Task Post_Unreadable_NamesTheFieldAsTheApiSpellsIt(string body, string field)
    {
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, client => client.PostAsync(Openings, Json(body)));

        Assert.EndsWith("/unreadable", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Post_NotValid_NamesFieldsAsTheApiSpellsThem()
    {
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, client => client.PostAsync(Openings, Json("""
            {"title": "\u0000\u202e", "description": "court", "contract": "cdi", "pay": {"period": "day", "min": -1}, "requirements": [{"kind": "licence"}, {"kind": "x"}]}
            """)));

        Assert.EndsWith("/invalid", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        var fields = problem.GetProperty("errors").EnumerateObject().ToDictionary(e => e.Name, e => e.Value[0].GetString()!);
        Assert.Contains("title", fields.Keys);
        Assert.Contains("pay.min", fields.Keys);
        Assert.Contains("pay.period", fields.Keys);
        Assert.True(fields.ContainsKey("requirements[1].kind"), string.Join(", ", fields));
        Assert.Contains("requirements[0].label", fields.Keys);
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/openings/no-guid")]
    [InlineData("POST", "/scalar/nothing/at/all")]
    public async Task Request_ToAnUnknownPath_IsNotFound(string method, string path)
    {
        foreach (var client in new[] { api.Anonymous(), await ClientAsync() })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            var problem = await ProblemAsync(HttpStatusCode.NotFound, await client.SendAsync(request));
            Assert.EndsWith("/no-such-path", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Request_WithAnotherMethod_IsNotAllowed()
    {
        var answer = await (await ClientAsync()).DeleteAsync(Openings);

        await ProblemAsync(HttpStatusCode.MethodNotAllowed, answer);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("[]", "body", "not an object")]
    [InlineData("\"x\"", "body", "not an object")]
    [InlineData("3", "body", "not an object")]
    [InlineData("true", "body", "not an object")]
    [InlineData("null", "body", "missing")]
    [InlineData("", "body", "")]
    [InlineData("{", "body", "not JSON")]
    [InlineData("{\"title\": []}", "title", "not of the kind")]
    [InlineData("{\"title\": {}}", "title", "not of the kind")]
    public async Task Post_OfAnotherShape_IsCalledWhatItIs(string body, string field, string words)
    {
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, client => client.PostAsync(Openings, Json(body)));

        Assert.Contains(words, problem.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAnotherMediaType_IsUnsupported()
    {
        var problem = await ProblemAsync(HttpStatusCode.UnsupportedMediaType, client =>
            client.PostAsync(Openings, new StringContent("{}", Encoding.UTF8, "text/plain")));

        Assert.EndsWith("/not-json", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfMoreThanTheLimit_IsTooLarge() => Assert.EndsWith(
        "/too-large",
        (await ProblemAsync(HttpStatusCode.RequestEntityTooLarge, client =>
            client.PostAsync(Openings, Json($$"""{"title": "{{new string('a', 1024 * 1024)}}"}""")))).GetProperty("type").GetString(),
        StringComparison.Ordinal);

    private static readonly Uri Openings = new("/openings", UriKind.Relative);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<HttpClient> ClientAsync() => await api.ClientOfAsync(await api.Data.CreateCompanyAsync());

    private async Task<JsonElement> ProblemAsync(HttpStatusCode expected, Func<HttpClient, Task<HttpResponseMessage>> send) =>
        await ProblemAsync(expected, await send(await ClientAsync()));

    private static async Task<JsonElement> ProblemAsync(HttpStatusCode expected, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Insides, word => text.Replace("\"not-json\"", "", StringComparison.Ordinal)
            .Replace("not JSON", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal));
        return JsonDocument.Parse(text).RootElement;
    }
}
