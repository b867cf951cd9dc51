using System.Net.Http.Json;
using System.Text.Json;

namespace Matching.Api.Tests.Commitments;

[Collection(ApiTests.Name)]
public sealed class CommitmentsTests(ApiFixture api)
{
    [Fact]
    public async Task List_ShowsTheBalanceOfTheOwnCompanyOnly()
    {
        var commitment = await api.Data.CreateCommitmentAsync(c => c.Promising(4));
        await api.Data.CreateCommitmentAsync();
        var client = await api.ClientOfAsync(commitment.Company);

        var list = await client.GetFromJsonAsync<JsonElement>("/commitments");

        var only = Assert.Single(list.EnumerateArray());
        Assert.Equal((4, 0, 4), (
            only.GetProperty("promised").GetInt32(), only.GetProperty("kept").GetInt32(), only.GetProperty("remaining").GetInt32()));
    }
}
