using System.Text;
using System.Text.RegularExpressions;
using Matching.Testing.Builders;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Matching.Api.Tests;

/// <summary>Every endpoint × every key × own and foreign ids × bodies that nobody should send, found from the running host.</summary>
[Collection(ApiTests.Name)]
public sealed partial class CrawlTests(ApiFixture api, ITestOutputHelper output)
{
    private static readonly string[] Bodies =
    [
        "", "{}", "[]", "null", "{\"title\":\"a\\u0000\\u202e\"}", "{\"positions\":2147483648}", "{\"pay\":{\"period\":\"hour\",\"min\":12345678901234567890}}",
        "{\"requirements\":[{\"kind\":\"x\"}]}", "{\"description\":\"" + new string('é', 20_000) + "\"}",
    ];

    [Fact]
    public async Task AnyEndpoint_AnyKeyAnyId_NeverFailsNorTellsOfAnother()
    {
        var (one, other) = (await SideAsync("Zqaintro"), await SideAsync("Zqbintro"));
        (HttpClient Client, string[] MayRead)[] sessions =
            [(api.Anonymous(), []), (await api.ClientOfAsync(one.Opening.Company!), [one.Resident.LastName]), (await api.ClientOfAsync(other.Opening.Company!), [other.Resident.LastName])];
        var endpoints = api.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
        var made = 0;
        foreach (var endpoint in endpoints)
        {
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            var paths = new[] { one.Opening.Id, other.Opening.Id, one.Id, other.Resident.Id }
                .Select(id => Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), id.ToString())).Distinct();
            foreach (var (path, method) in paths.SelectMany(path => methods.Select(method => (path, method))))
            {
                foreach (var (client, mayRead) in sessions)
                {
                    foreach (var body in method is "GET" or "DELETE" or "HEAD" ? [""] : Bodies)
                    {
                        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                        if (body.Length > 0)
                            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                        using var answer = await client.SendAsync(request);
                        var text = await answer.Content.ReadAsStringAsync();
                        made++;

                        Assert.True((int)answer.StatusCode < 500 || path.StartsWith("/health", StringComparison.Ordinal), $"{method} {path} {body[..Math.Min(80, body.Length)]} answered {answer.StatusCode}: {text}");
                        foreach (var name in new[] { one.Resident.LastName, other.Resident.LastName }.Except(mayRead))
                            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
                    }
                }
            }
        }
        output.WriteLine($"{made} requests of {sessions.Length} sessions to {endpoints.Count()} endpoints.");
        Assert.True(made > 150, $"Only {made} requests were made.");
    }

    private async Task<TestMatch> SideAsync(string name)
    {
        var resident = await api.Data.CreateResidentAsync(r => r.Named("Prenom" + name, name + Guid.NewGuid().ToString("n")[..6]));
        var opening = await api.Data.CreateOpeningAsync();
        return await api.Data.CreateMatchAsync(m => m.Of(resident).For(opening).InState("introduced"));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
