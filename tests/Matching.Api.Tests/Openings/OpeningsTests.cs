using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Matching.Data.Openings;
using Matching.Engine.Domain;

namespace Matching.Api.Tests.Openings;

[Collection(ApiTests.Name)]
public sealed class OpeningsTests(ApiFixture api)
{
    private static readonly Uri Path = new("/openings", UriKind.Relative);

    private static Dictionary<string, object?> Valid() => new()
    {
        ["title"] = "Cariste de nuit",
        ["description"] = "Vous chargez et déchargez les camions avec un chariot élévateur.",
        ["occupationCode"] = "N1101",
        ["communeCode"] = "78621",
        ["positions"] = 3,
        ["contract"] = "cdd",
        ["contractMonths"] = 8,
        ["hoursPerWeek"] = 35,
        ["schedules"] = new[] { "night" },
        ["pay"] = new { period = "hour", min = 12.5 },
        ["requirements"] = new[] { new { kind = "certificate", code = "CACES_R489_3", label = "CACES R489 catégorie 3", required = true } },
    };

    private async Task<HttpClient> ClientAsync()
    {
        await using var connection = await api.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into occupation (code, label, source) values ('N1101', 'Conducteur / Conductrice d''engins de déplacement des charges', 'starter')
            on conflict do nothing
            """);
        return await api.ClientOfAsync(await api.Data.CreateCompanyAsync());
    }

    [Fact]
    public async Task Post_NamingWhatTheLawAsks_SaysTheArticle()
    {
        var client = await ClientAsync();
        var opening = Valid();
        opening["requirements"] = new[] { new { kind = "certificate", code = "SSIAP1", label = "SSIAP 1", required = true } };

        using var answer = await client.PostAsJsonAsync(Path, opening);

        var asked = (await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location)).GetProperty("legalAuthorisations")[0];
        Assert.Equal("SSIAP1", asked.GetProperty("code").GetString());
        Assert.Contains("2 mai 2005", asked.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAnApprovedCompany_IsPublishedAndRanked()
    {
        var client = await ClientAsync();

        using var answer = await client.PostAsJsonAsync(Path, Valid());

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var read = await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal("published", read.GetProperty("state").GetString());
        Assert.Equal(3, read.GetProperty("positions").GetInt32());
        Assert.Equal("night", read.GetProperty("schedules")[0].GetString());
        Assert.Equal(0, read.GetProperty("legalAuthorisations").GetArrayLength());
        Assert.Equal("CACES_R489_3", read.GetProperty("requirements")[0].GetProperty("code").GetString());

        await using var connection = await api.Owner.OpenConnectionAsync();
        var id = read.GetProperty("id").GetGuid();
        Assert.Equal("api", await connection.ExecuteScalarAsync<string>("select origin from opening where id = @id", new { id }));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>(
            "select count(*) from outbox where kind = 'rank_opening' and subject_id = @id", new { id }));
    }

    [Fact]
    public async Task Post_WithHours_AddsTheScheduleThatTheySay()
    {
        var client = await ClientAsync();
        var body = Valid();
        (body["schedules"], body["startsAt"], body["endsAt"]) = (new[] { "day" }, "05:00", "13:30");

        using var answer = await client.PostAsJsonAsync(Path, body);

        var read = await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal(("05:00", "13:30"), (read.GetProperty("startsAt").GetString(), read.GetProperty("endsAt").GetString()));
        Assert.Equal(["day", "early"], read.GetProperty("schedules").EnumerateArray().Select(s => s.GetString()));
    }

    /// <summary>Valid() works at night.</summary>
    [Theory]
    [InlineData("25:00", null, "startsAt")]
    [InlineData("5 h", null, "startsAt")]
    [InlineData(null, "6:00", "endsAt")]
    [InlineData("09:00", "17:00", "schedules")]
    [InlineData("22:00", "22:00", "endsAt")]
    public async Task Post_WithWrongHours_NamesTheField(string? start, string? end, string named)
    {
        var client = await ClientAsync();
        var body = Valid();
        (body["startsAt"], body["endsAt"]) = (start, end);

        using var answer = await client.PostAsJsonAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), e => string.Equals(e.Name, named, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Put_Twice_IsOneOpening()
    {
        var client = await ClientAsync();
        var path = new Uri($"/openings/{Guid.CreateVersion7()}", UriKind.Relative);

        (await client.PutAsJsonAsync(path, Valid())).EnsureSuccessStatusCode();
        (await client.PutAsJsonAsync(path, Valid())).EnsureSuccessStatusCode();

        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>(Path)).GetArrayLength());
    }

    [Theory]
    [InlineData("title", "", "title")]
    [InlineData("occupationCode", "1103", "occupationCode")]
    [InlineData("occupationCode", "Z9999", "occupationCode")]
    [InlineData("communeCode", "00000", "communeCode")]
    [InlineData("contract", "permanent", "contract")]
    [InlineData("contract", "cdi", "contractMonths")]
    [InlineData("positions", 0, "positions")]
    [InlineData("hoursPerWeek", 99, "hoursPerWeek")]
    public async Task Post_WithAWrongField_NamesTheFieldAndWritesNothing(string field, object value, string named)
    {
        var client = await ClientAsync();
        var body = Valid();
        body[field] = value;

        using var answer = await client.PostAsJsonAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.EndsWith("/invalid", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), e => string.Equals(e.Name, named, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Path)).GetArrayLength());
    }

    /// <summary>What the form refuses, software is refused too, in the same codes, at the field as it is spelt in the request.</summary>
    [Theory]
    [InlineData("pay", null, "pay.min", "missing")]
    [InlineData("pay", """{"period":"hour","min":5}""", "pay.min", "implausible")]
    [InlineData("pay", """{"period":"hour","min":1867.02}""", "pay.min", "implausible")]
    [InlineData("pay", """{"period":"month","min":12.31}""", "pay.min", "implausible")]
    [InlineData("pay", """{"period":"month","min":9999999}""", "pay.min", "out_of_range")]
    [InlineData("pay", """{"min":13}""", "pay.period", "missing")]
    [InlineData("pay", """{"period":"hour","min":13,"max":12}""", "pay.max", "below_lower")]
    [InlineData("hoursPerWeek", null, "hoursPerWeek", "missing")]
    [InlineData("contractMonths", null, "contractMonths", "missing")]
    [InlineData("description", "\"Charger des camions, bien..\"", "description", "too_short")]
    [InlineData("description", null, "description", "missing")]
    [InlineData("startsOn", "\"1999-01-01\"", "startsOn", "past")]
    [InlineData("startsOn", "\"2020-01-01\"", "startsOn", "past")]
    [InlineData("startsOn", "\"2099-01-01\"", "startsOn", "too_far")]
    [InlineData("experienceMonths", "-1", "experienceMonths", "out_of_range")]
    [InlineData("schedules", "[]", "schedules", "missing")]
    [InlineData("requirements", """[{"kind":"licence","code":"ZZ","label":"Permis ZZ","required":true}]""", "requirements[0].code", "not_known")]
    [InlineData("communeCode", null, "communeCode", "missing")]
    public async Task Post_WhatNoOpeningMaySay_HasTheCodeOfTheRuleAndWritesNothing(string field, string? json, string named, string code)
    {
        var client = await ClientAsync();
        var body = Valid();
        body[field] = json is null ? null : JsonSerializer.Deserialize<JsonElement>(json);

        using var answer = await client.PostAsJsonAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal([named], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Equal(code, problem.GetProperty("codes").GetProperty(named)[0].GetString());
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Path)).GetArrayLength());
    }

    [Fact]
    public async Task Post_PayThatCannotBeBelieved_SaysBetweenWhat()
    {
        var body = Valid();
        body["pay"] = new { period = "hour", min = 5 };

        using var answer = await (await ClientAsync()).PostAsJsonAsync(Path, body);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("from 6 to 300", problem.GetProperty("errors").GetProperty("pay.min")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, true, true)]
    [InlineData(8, false, true)]
    [InlineData(150, true, false)]
    public async Task Post_PayThatTheGateCompares_SaysTheFigureWithItAndLater(int min, bool draft, bool isLeast)
    {
        var client = await ClientAsync();
        var body = Valid();
        (body["pay"], body["draft"]) = (new { period = "hour", min }, draft);

        using var answer = await client.PostAsJsonAsync(Path, body);

        var told = draft
            ? await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location)
            : await answer.Content.ReadFromJsonAsync<JsonElement>();
        var bound = told.GetProperty("content")[0].GetProperty("bound");
        Assert.Equal(("hour", isLeast), (bound.GetProperty("period").GetString(), bound.GetProperty("isLeast").GetBoolean()));
        Assert.Equal(isLeast ? 12.02m : 120, bound.GetProperty("amount").GetDecimal());
        Assert.Equal(isLeast, bound.TryGetProperty("minimumWageSince", out var since) && since.GetString() == "2026-01-01");
    }

    /// <summary>Kept as it was sent, no licence that a person has would ever be found equal.</summary>
    [Theory]
    [InlineData("EC", "CE")]
    [InlineData("Permis B", "B")]
    public async Task Post_LicenceInOtherWords_IsThatLicence(string sent, string read)
    {
        var client = await ClientAsync();
        var body = Valid();
        body["requirements"] = new[] { new { kind = "licence", code = sent, label = sent, required = true } };

        using var answer = await client.PostAsJsonAsync(Path, body);

        var opening = await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal(read, opening.GetProperty("requirements")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Draft_ThatIsNotWhole_SaysWhatItLacksAndIsNotSubmitted()
    {
        var client = await ClientAsync();
        var body = Valid();
        (body["draft"], body["pay"]) = (true, null);
        using var posted = await client.PostAsJsonAsync(Path, body);
        var draft = await client.GetFromJsonAsync<JsonElement>(posted.Headers.Location);
        Assert.Equal("pay.min", draft.GetProperty("toComplete")[0].GetProperty("field").GetString());

        using var refused = await client.PostAsync(new Uri($"{posted.Headers.Location}/submit", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("missing", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codes").GetProperty("pay.min")[0].GetString());

        (body["draft"], body["pay"]) = (true, Valid()["pay"]);
        (await client.PutAsJsonAsync(posted.Headers.Location, body)).EnsureSuccessStatusCode();
        using var submitted = await client.PostAsync(new Uri($"{posted.Headers.Location}/submit", UriKind.Relative), null);
        Assert.NotEqual("draft", (await submitted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Put_FromAVersionThatSomebodyOvertook_WritesNothing()
    {
        var client = await ClientAsync();
        using var posted = await client.PostAsJsonAsync(Path, Valid());
        async Task<HttpResponseMessage> PutAsync(string title, string etag)
        {
            var body = Valid();
            body["title"] = title;
            using var request = new HttpRequestMessage(HttpMethod.Put, posted.Headers.Location) { Content = JsonContent.Create(body) };
            request.Headers.TryAddWithoutValidation("If-Match", etag);
            return await client.SendAsync(request);
        }

        var began = posted.Headers.ETag!.Tag;
        using var first = await PutAsync("Cariste de jour", began);
        using var second = await PutAsync("Cariste du soir", began);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        Assert.EndsWith("/opening-changed", (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString(), StringComparison.Ordinal);
        using var read = await client.GetAsync(posted.Headers.Location);
        Assert.Equal("Cariste de jour", (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
        using var third = await PutAsync("Cariste du soir", read.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Move_WholeLife_OffersWhatTheTableAllowsAndRefusesTheRest()
    {
        var opening = await api.Data.CreateOpeningAsync();
        var client = await api.ClientOfAsync(opening.Company!);
        async Task<HttpResponseMessage> MoveAsync(string move) => await client.PostAsync(new Uri($"/openings/{opening.Id}/{move}", UriKind.Relative), null);

        foreach (var (move, state, moves) in new (string, string, string[])[]
        {
            ("pause", "paused", ["resume", "fill", "withdraw"]),
            ("resume", "published", ["pause", "fill", "withdraw"]),
            ("fill", "filled", []),
        })
        {
            using var moved = await MoveAsync(move);
            var read = await moved.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((HttpStatusCode.OK, state), (moved.StatusCode, read.GetProperty("state").GetString()));
            Assert.Equal(moves, read.GetProperty("moves").EnumerateArray().Select(m => m.GetString()));
        }

        using var ended = await MoveAsync("withdraw");
        Assert.Equal(HttpStatusCode.Conflict, ended.StatusCode);
        Assert.EndsWith("/opening-cannot-move", (await ended.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_OfWhatTheCoordinationPaused_IsAConflictThatOffersTheRest()
    {
        var opening = await api.Data.CreateOpeningAsync();
        var client = await api.ClientOfAsync(opening.Company!);
        var stop = new OpeningStopped(OpeningState.Paused, OpeningStop.Reasons[0].Code, null);
        await api.Owner.StopOpeningAsync((await api.Data.CreateCoordinatorAsync()).Id, opening.Id, stop, api.Data.Now.AddHours(1));

        using var resumed = await client.PostAsync(new Uri($"/openings/{opening.Id}/resume", UriKind.Relative), null);
        var read = await client.GetFromJsonAsync<JsonElement>(new Uri($"/openings/{opening.Id}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Conflict, resumed.StatusCode);
        Assert.Equal(["ask-review", "fill", "withdraw"], read.GetProperty("moves").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public async Task Move_OfAnotherCompanyOrWithoutAName_FindsNothing()
    {
        var foreign = await api.Data.CreateOpeningAsync();
        var client = await ClientAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri($"/openings/{foreign.Id}/pause", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri($"/openings/{foreign.Id}/burn", UriKind.Relative), null)).StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"titel": "Cariste"}""")]
    [InlineData("""{"title": 3}""")]
    public async Task Post_ThatIsNoOpening_IsAProblem(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await (await ClientAsync()).PostAsync(Path, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Opening_OfAnotherCompany_IsNeitherReadNorWritten()
    {
        var foreign = await api.Data.CreateOpeningAsync();
        var client = await ClientAsync();
        var path = new Uri($"/openings/{foreign.Id}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync(path, Valid())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"{path}/matches", UriKind.Relative))).StatusCode);
    }
}
