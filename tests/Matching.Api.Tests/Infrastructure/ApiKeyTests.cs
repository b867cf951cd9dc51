using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Infrastructure;

[Collection(ApiTests.Name)]
public sealed class ApiKeyTests(ApiFixture api)
{
    private static readonly string[] OpenToAll = ["/health/", "/openapi/", "/scalar"];

    private IEnumerable<RouteEndpoint> Endpoints => api.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    [Fact]
    public async Task AnyEndpoint_WithoutAKey_Answers401AsAProblem()
    {
        var closed = Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.True(closed.Count >= 6, "The enumeration found fewer endpoints than the API has.");

        foreach (var endpoint in closed)
        {
            var path = Regex.Replace(
                endpoint.RoutePattern.RawText!.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal), @"\{move:.*\}", "pause");
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await api.Anonymous().SendAsync(request);

                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path} answered {answer.StatusCode}");
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                Assert.EndsWith("/key-missing", (await answer.Content.ReadFromJsonAsync<ProblemDetails>())!.Type, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void OpenEndpoints_AreDescriptionAndHealthOnly() =>
        Assert.All(
            Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null),
            e => Assert.Contains(OpenToAll, open => PathOf(e) == "/" || PathOf(e).StartsWith(open, StringComparison.Ordinal)));

    private static string PathOf(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";

    [Fact]
    public async Task Key_Revoked_OpensNothing()
    {
        var company = await api.Data.CreateCompanyAsync();
        var client = await api.ClientOfAsync(company);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/openings", UriKind.Relative))).StatusCode);

        await using var connection = await api.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("update api_key set revoked_at = now() where company_id = @Id", company);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/openings", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Key_InTheDatabase_IsAHashOnly()
    {
        var client = await api.ClientOfAsync(await api.Data.CreateCompanyAsync());
        var key = client.DefaultRequestHeaders.Authorization!.Parameter!;

        await using var connection = await api.Owner.OpenConnectionAsync();
        var rows = await connection.QueryAsync<string>("select row_to_json(api_key)::text from api_key");

        Assert.DoesNotContain(rows, row => row.Contains(key[4..], StringComparison.OrdinalIgnoreCase));
    }
}
