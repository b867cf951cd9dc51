using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Pages.Company.Openings;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Reference;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Company;

[Collection(PortalTests.Name)]
public sealed class OpeningFormTests(PortalFixture portal)
{
    private const string New = "/mes-offres/nouvelle";

    private static (string, string?)[] Whole(params (string, string?)[] changed) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("Input.Title", "Agent de quai"), ("Input.Occupation", "N1103"), ("Input.Contract", "cdi"), ("Input.HoursPerWeek", "35"),
            ("Input.Schedules", "day"), ("Input.PayMin", "1 850"), ("Input.PayPeriod", "month"),
            ("Input.Description", "Charger et décharger les camions, en équipe de quatre personnes."),
        }.Where(field => changed.All(c => c.Item1 != field.Name)),
        .. changed,
    ];

    private async Task<T?> AskAsync<T>(string sql, object values)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, values);
    }

    private async Task<(TestCompany, PortalClient)> RecruiterAsync(bool approved = true)
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync(c => { if (!approved) c.NotApproved(); });
        return (company, await portal.SignInAsAsync(company));
    }

    [Fact]
    public async Task Publish_WholeForm_IsPublishedAndShown()
    {
        var (company, client) = await RecruiterAsync();

        var sent = await SendAsync(client, "Publish", Whole());

        var shown = await client.FollowAsync(sent);
        Assert.Equal("Agent de quai", shown.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("1\u00A0850\u00A0€ brut par mois", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync<long>("select count(*) from opening where company_id = @Id and state = 'published'", company));
    }

    [Fact]
    public async Task Publish_WithRefusedWords_SaysItAtTheFieldAndOffersAReview()
    {
        var (company, client) = await RecruiterAsync();
        var typed = Whole(("Input.Description", "Charger et décharger les camions, en équipe. Femmes uniquement, moins de 35 ans."));

        var page = await PortalClient.DocumentAsync(await SendAsync(client, "Publish", typed));

        // Each finding is a point of its own, at the top and at the field.
        var points = page.QuerySelectorAll(".error-summary li a[href='#Input_Description']").Select(point => point.TextContent).ToList();
        Assert.Contains(points, point => point.Contains("L1142-1", StringComparison.Ordinal) && !point.Contains("L5331-2", StringComparison.Ordinal));
        Assert.Contains(points, point => point.Contains("L5331-2", StringComparison.Ordinal) && !point.Contains("L1142-1", StringComparison.Ordinal));
        Assert.Equal(points.Count, page.QuerySelectorAll("#Input_Description-error .message-lines > span").Length);
        Assert.Contains("Femmes uniquement", page.QuerySelector("textarea[name='Input.Description']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("button[formaction$='handler=Review']").Length);
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task ToContent_SkillsInWords_GetTheirCodeAndKeepTheWords()
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync("insert into skill (code, label, kind) values ('300268', 'Conditionner des produits', 'competence') on conflict do nothing");
        var input = new OpeningInput { Title = "Agent de quai", Contract = "cdi", OccupationCode = "N1106", Skills = "Conditionner les produits\r\nAimer la planche à voile" };

        var content = input.ToContent(await SkillBook.LoadAsync(connection));

        Assert.Equal([("300268", "Conditionner les produits"), ("", "Aimer la planche à voile")], content.Requirements.Select(r => (r.Code, r.Label)));
    }

    [Fact]
    public async Task Publish_UnapprovedCompany_GoesToTheCoordination()
    {
        var (company, client) = await RecruiterAsync(approved: false);

        await SendAsync(client, "Publish", Whole());

        Assert.Equal("submitted", await AskAsync<string>("select state from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task Publish_SeveralThingsWrong_AreSaidInTheOrderOfTheForm()
    {
        var (_, client) = await RecruiterAsync();

        var page = await PortalClient.DocumentAsync(await SendAsync(
            client, "Publish", Whole(("Input.PayMin", ""), ("Input.HoursPerWeek", "80"), ("Input.Description", "Court"), ("Input.Title", ""))));

        Assert.Equal(
            ["#Input_Title", "#Input_Description", "#Input_HoursPerWeek", "#Input_PayMin"],
            page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("Input.Title", "", "Indiquez l’intitulé du poste")]
    [InlineData("Input.HoursPerWeek", "80", "entre 1 et 60 heures")]
    [InlineData("Input.HoursPerWeek", "beaucoup", "n’est pas un nombre")]
    [InlineData("Input.HoursPerWeek", "99999999", "entre 1 et 60.")]
    [InlineData("Input.Positions", "-1", "entre 1 et 500.")]
    [InlineData("Input.PayMin", "99999999", "entre 0,01 et 1\u00A0000\u00A0000.")]
    [InlineData("Input.PayMin", "", "Indiquez le salaire")]
    [InlineData("Input.Description", "Court", "Décrivez le poste")]
    [InlineData("Input.PayMin", "5", "5\u00A0€ brut par mois n’est pas vraisemblable pour 35\u00A0h")]
    [InlineData("Input.PayMin", "9999999", "jusqu’à 1\u00A0000\u00A0000\u00A0€")]
    [InlineData("Input.Contract", "", "Choisissez le contrat")]
    [InlineData("Input.Occupation", "xzqwk", "Aucun métier ne ressemble")]
    public async Task Publish_SomethingWrong_SaysItAtTheFieldAndKeepsTheInput(string field, string value, string message)
    {
        var (company, client) = await RecruiterAsync();

        var response = await SendAsync(client, "Publish", Whole((field, value), ("Input.Skills", "Tenir un quai propre")));
        var page = await PortalClient.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.Contains("Tenir un quai propre", page.QuerySelector("textarea[name='Input.Skills']")!.TextContent, StringComparison.Ordinal);
        if (page.QuerySelector($"input[name='{field}']") is { } input)
            Assert.Equal(value, input.GetAttribute("value") ?? "");
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    [Theory]
    [InlineData("Input.Contract", "cdd", "Indiquez la durée du contrat")]
    [InlineData("Input.StartsOn.Annee", "1999", "La date de début est passée")]
    [InlineData("Input.StartsOn.Annee", "2099", "très lointaine")]
    [InlineData("Input.Licences", "EC", "n’est pas une catégorie de permis")]
    [InlineData("Input.Positions", "", "Indiquez entre 1 et 500 postes")]
    public async Task Publish_WhatNoOpeningMaySay_IsRefused(string field, string value, string message)
    {
        var (company, client) = await RecruiterAsync();
        (string, string?)[] date = field.StartsWith("Input.StartsOn", StringComparison.Ordinal) ? [("Input.StartsOn.Jour", "1"), ("Input.StartsOn.Mois", "1")] : [];

        var page = await PortalClient.DocumentAsync(await SendAsync(client, "Publish", Whole([(field, value), .. date])));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    /// <summary>Nobody has to know that 5 is early: the schedule comes with the hour, and the candidate reads both.</summary>
    [Theory]
    [InlineData("5", "13 h 30")]
    [InlineData("5h", "13h30")]
    [InlineData("05:00", "13:30")]
    public async Task Publish_WithHours_SaysThemAndTheirSchedule(string start, string end)
    {
        var (company, client) = await RecruiterAsync();

        var shown = await client.FollowAsync(await SendAsync(client, "Publish", Whole(("Input.StartsAt", start), ("Input.EndsAt", end))));

        Assert.Contains(
            "35\u00A0h par semaine, de 5\u00A0h à 13\u00A0h\u00A030, de jour et tôt le matin", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("05:00:00 {day,early}", await AskAsync<string>("select starts_at::text || ' ' || schedules::text from opening where company_id = @Id", company));
    }

    [Theory]
    [InlineData("day", "25 h", "", "StartsAt", "n’est pas une heure")]
    [InlineData("day", "tôt", "", "StartsAt", "écrivez par exemple 5 h ou 13 h 30")]
    [InlineData("day", "9 h", "9 h", "EndsAt", "la même que l’heure de début")]
    [InlineData("early", "9 h", "", "Schedules", "Vous avez coché « Tôt le matin », mais le poste commence à 9 h ; corrigez l’un des deux.")]
    [InlineData("night", "9 h", "17 h", "Schedules", "mais le poste commence à 9 h et finit à 17 h")]
    public async Task Publish_WithWrongHours_SaysItAtTheField(string schedule, string start, string end, string field, string message)
    {
        var (company, client) = await RecruiterAsync();

        var page = await PortalClient.DocumentAsync(
            await SendAsync(client, "Publish", Whole(("Input.Schedules", schedule), ("Input.StartsAt", start), ("Input.EndsAt", end))));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#Input_{field}']"));
        Assert.Equal(start, page.QuerySelector("#Input_StartsAt")!.GetAttribute("value"));
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task Draft_WithoutPayOrDescription_IsKept()
    {
        var (company, client) = await RecruiterAsync();

        await SendAsync(client, "Draft", Whole(("Input.PayMin", ""), ("Input.Description", "")));

        Assert.Equal("draft", await AskAsync<string>("select state from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task Preview_WritesNothingAndShowsTheOpening()
    {
        var (company, client) = await RecruiterAsync();

        var page = await PortalClient.DocumentAsync(await SendAsync(client, "Preview", Whole()));

        Assert.Contains("Charger et décharger", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task Edit_OfAnotherCompany_DoesNotExist()
    {
        var (_, client) = await RecruiterAsync();
        var theirs = await portal.Data.CreateOpeningAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mes-offres/{theirs.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mes-offres/{theirs.Id}/modifier")).StatusCode);
        await SendAsync(client, "Publish", Whole(("Input.Id", theirs.Id.ToString())));
        Assert.Equal(theirs.Title, await AskAsync<string>("select title from opening where id = @Id", theirs));
    }

    [Fact]
    public async Task Edit_ChangesWhatIsPublished()
    {
        var (company, client) = await RecruiterAsync();
        await SendAsync(client, "Publish", Whole());
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);

        await client.SubmitToAsync($"/mes-offres/{id}/modifier", "?handler=Publish", ("Input.Title", "Cheffe ou chef de quai"));

        Assert.Equal("Cheffe ou chef de quai published", await AskAsync<string>("select title || ' ' || state from opening where id = @id", new { id }));
        Assert.Equal(1850, await AskAsync<int>("select pay_min::integer from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task Edit_InTwoTabs_TellsTheSecondWhatDiffersAndLetsItDecide()
    {
        var (company, client) = await RecruiterAsync();
        await SendAsync(client, "Publish", Whole());
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);
        var (first, second) = (await client.PageAsync($"/mes-offres/{id}/modifier"), await client.PageAsync($"/mes-offres/{id}/modifier"));
        await SubmitAsync(client, first, ("Input.Title", "Cheffe de quai"), ("Input.PayMin", "1 900"));

        var told = await PortalClient.DocumentAsync(await SubmitAsync(client, second, ("Input.Title", "Agente de quai"), ("Input.Contract", "cdi")));

        Assert.Equal("Cheffe de quai", await AskAsync<string>("select title from opening where id = @id", new { id }));
        var rows = told.QuerySelectorAll("#entre-temps tbody tr").Select(r => r.TextContent).ToList();
        var both = Assert.Single(rows);
        Assert.True(both.Contains("Agente de quai", StringComparison.Ordinal) && both.Contains("Cheffe de quai", StringComparison.Ordinal), both);
        Assert.Equal("Agente de quai", told.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        // The second left the pay alone: it is the first's, in the form and in the words.
        var taken = Assert.Single(told.QuerySelectorAll("#repris > div")).TextContent;
        Assert.True(taken.Contains("900", StringComparison.Ordinal) && !taken.Contains("850", StringComparison.Ordinal), taken);
        Assert.Contains("900", told.QuerySelector("[name='Input.PayMin']")!.GetAttribute("value")!, StringComparison.Ordinal);

        await SubmitAsync(client, told);
        Assert.Equal("Agente de quai 1900 35", await AskAsync<string>(
            "select title || ' ' || pay_min::integer || ' ' || hours_per_week::integer from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task Edit_InTwoTabs_EachItsOwnField_KeepsBoth_AndAForgedBeginningTakesNothingOver()
    {
        var (company, client) = await RecruiterAsync();
        await SendAsync(client, "Publish", Whole());
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);
        var address = $"/mes-offres/{id}/modifier";
        var (first, second, third) = (await client.PageAsync(address), await client.PageAsync(address), await client.PageAsync(address));
        await SubmitAsync(client, first, ("Input.PayMin", "1 900"), ("Input.Schedules", "evening"));

        var told = await PortalClient.DocumentAsync(await SubmitAsync(client, second, ("Input.HoursPerWeek", "30")));

        Assert.Empty(told.QuerySelectorAll("#entre-temps tbody tr"));
        Assert.Equal(2, told.QuerySelectorAll("#repris > div").Length);
        Assert.Equal(["evening"], told.QuerySelectorAll("[name='Input.Schedules'][checked]").Select(box => box.GetAttribute("value")));
        await SubmitAsync(client, told);
        Assert.Equal("1900 30", await AskAsync<string>("select pay_min::integer || ' ' || hours_per_week::integer from opening where id = @id", new { id }));

        var forged = await PortalClient.DocumentAsync(await SubmitAsync(client, third, ("Beginning", "AAAA"), ("Input.Title", "Agente de quai")));
        Assert.Empty(forged.QuerySelectorAll("#repris > div"));
        Assert.Contains(forged.QuerySelectorAll("#entre-temps tbody tr"), row => row.TextContent.Contains("900", StringComparison.Ordinal));
    }

    /// <summary>What the form began with goes to and fro with it, however long it is.</summary>
    [Fact]
    public async Task Edit_OfTheLongestDescription_IsSaved()
    {
        var (company, client) = await RecruiterAsync();
        await SendAsync(client, "Publish", Whole());
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);
        await AskAsync<int?>("update opening set description = repeat('été « ', 1666) where id = @id", new { id });

        await SubmitAsync(client, await client.PageAsync($"/mes-offres/{id}/modifier"), ("Input.Title", "Agente de quai"));

        Assert.Equal("Agente de quai", await AskAsync<string>("select title from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task Edit_StateChangedMeanwhile_RefusesNobody()
    {
        var (company, client) = await RecruiterAsync();
        await SendAsync(client, "Publish", Whole());
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);
        var page = await client.PageAsync($"/mes-offres/{id}/modifier");
        await client.SubmitToAsync($"/mes-offres/{id}", "?handler=Pause");

        await SubmitAsync(client, page, ("Input.Title", "Agente de quai"));

        Assert.Equal("Agente de quai paused", await AskAsync<string>("select title || ' ' || state from opening where id = @id", new { id }));
    }

    private static Task<HttpResponseMessage> SubmitAsync(PortalClient client, IHtmlDocument page, params (string, string?)[] fields)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form.form-wide")!;
        form.SetAttribute("action", new Uri(page.DocumentUri).AbsolutePath + "?handler=Publish");
        return client.SubmitAsync(form, fields);
    }

    private static Task<HttpResponseMessage> SendAsync(PortalClient client, string handler, (string, string?)[] fields) =>
        client.SubmitToAsync(New, "?handler=" + handler, fields);
}
