using System.Text.Json;
using Matching.Engine.Domain;

namespace Matching.Api.Tests.Matches;

[Collection(ApiTests.Name)]
public sealed class MatchesTests(ApiFixture api)
{
    private async Task<(string Text, JsonElement Json)> ReadAsync(Testing.Builders.TestOpening opening)
    {
        var client = await api.ClientOfAsync(opening.Company!);
        var text = await client.GetStringAsync(new Uri($"/openings/{opening.Id}/matches", UriKind.Relative));
        return (text, JsonDocument.Parse(text).RootElement);
    }

    [Theory]
    [InlineData(MatchState.Proposed)]
    [InlineData(MatchState.Validated)]
    [InlineData(MatchState.Offered)]
    [InlineData(MatchState.Accepted)]
    [InlineData(MatchState.Declined)]
    public async Task Matches_BeforeIntroduction_TellABandAndNobody(string state)
    {
        var match = await api.Data.CreateMatchAsync(state);

        var (text, json) = await ReadAsync(match.Opening);

        Assert.Equal(0, json.GetProperty("introduced").GetArrayLength());
        Assert.Equal(10, json.GetProperty("onTheWay").GetProperty("atMost").GetInt32());
        Assert.DoesNotContain(match.Resident.LastName, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(match.Resident.Id.ToString(), text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Matches_AfterIntroduction_TellWhoAndStrengthsOnly()
    {
        var match = await api.Data.CreateMatchAsync(MatchState.Introduced);

        var (text, json) = await ReadAsync(match.Opening);

        var introduced = Assert.Single(json.GetProperty("introduced").EnumerateArray());
        Assert.Equal("to_contact", introduced.GetProperty("state").GetString());
        Assert.Equal(match.Resident.LastName, introduced.GetProperty("candidate").GetProperty("lastName").GetString());
        Assert.NotEmpty(Assert.Single(introduced.GetProperty("strengths").EnumerateArray()).GetString()!);
        Assert.DoesNotContain("Permis B", text, StringComparison.Ordinal); // what is missing is the counsellor's
        Assert.DoesNotContain("score", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Matches_Withdrawn_NoLongerTellWho()
    {
        var match = await api.Data.CreateMatchAsync(MatchState.Introduced);
        await using (var command = api.Owner.CreateCommand("""
            insert into match_event (id, match_id, to_state, actor, reason_code, at) values (gen_random_uuid(), $1, 'withdrawn', 'candidate', 'other', now())
            """))
        {
            command.Parameters.AddWithValue(match.Id);
            await command.ExecuteNonQueryAsync();
        }

        var (text, json) = await ReadAsync(match.Opening);

        Assert.Equal("unavailable", json.GetProperty("introduced")[0].GetProperty("state").GetString());
        Assert.DoesNotContain(match.Resident.LastName, text, StringComparison.OrdinalIgnoreCase);
    }
}
