using System.Net;
using AngleSharp.Html.Dom;
using Employer.Portal.Pages.Residents;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Residents;

[Collection(PortalTests.Name)]
public sealed class ResidentTests(PortalFixture portal)
{
    [Fact]
    public async Task Index_ByName_FindsOnlyPeopleOfTheStructure()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var elsewhere = await CounsellorScene.CreateAsync(portal);
        await scene.ResidentAsync(r => r.Named("Ondine", "Cherchée"));
        await scene.ResidentAsync(r => r.Named("Basile", "Autre"));
        await elsewhere.ResidentAsync(r => r.Named("Ondine", "Ailleurs"));

        var rows = (await scene.Browser.PageAsync("/personnes?q=ondine")).QuerySelectorAll("tbody tr");

        Assert.Contains("Cherchée", Assert.Single(rows).TextContent, StringComparison.Ordinal);
        Assert.Contains("Personne ne correspond", (await scene.Browser.PageAsync("/personnes?q=%25")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_SecondPage_ShowsTheOthers()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        for (var i = 0; i <= IndexModel.PageSize; i++)
            await scene.ResidentAsync(r => r.Named("Ondine", $"Nom{i:00}"));

        var first = await scene.Browser.PageAsync("/personnes");
        var next = await scene.Browser.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(IndexModel.PageSize, first.QuerySelectorAll("tbody tr").Length);
        Assert.Contains($"Nom{IndexModel.PageSize:00}", Assert.Single(next.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_Colleagues_AreShownWhenTheWholeStructureIsAsked()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        await scene.ResidentAsync();
        var colleague = await scene.ColleagueAsync();

        Assert.Empty((await colleague.PageAsync("/personnes")).QuerySelectorAll("tbody tr"));
        Assert.Single((await colleague.PageAsync("/personnes?qui=structure")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Details_OfAnotherStructure_AreNotFound()
    {
        var person = await (await CounsellorScene.CreateAsync(portal)).ResidentAsync();
        var stranger = await CounsellorScene.CreateAsync(portal);

        foreach (var address in new[] { $"/personnes/{person.Id}", $"/personnes/{person.Id}/modifier", $"/sorties/prononcer/{person.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Details_LicenceMissing_SaysHowManyOpeningsItWouldOpen()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync(r => r.Wanting("N4105", practisedMonths: 24));
        await portal.Data.CreateOpeningAsync(o => o.InOccupation("N4105").WithLicence("CE"));

        var steps = (await scene.Browser.PageAsync($"/personnes/{person.Id}")).QuerySelectorAll("[aria-labelledby=pas] li");

        Assert.Contains(steps, step => step.TextContent.StartsWith("Avec le permis CE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Propose_FromAnOpeningThatFits_KeepsTheYesInOneGesture()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync(r => r.Wanting("N1103", practisedMonths: 24));
        var opening = await portal.Data.CreateOpeningAsync(o => o.InOccupation("N1103").Titled("Cariste du matin"));
        await scene.Browser.PageAsync($"/personnes/{person.Id}");
        var address = $"/personnes/{person.Id}/proposer/{opening.Id}";

        var refused = await scene.Browser.PostFormAsync(address, ("Why", "Elle connaît ce métier."), ("Then", "yes"));
        Assert.Contains("Lisez le texte", (await PortalClient.DocumentAsync(refused)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await scene.ReadAsync<long>("select count(*) from match where resident_id = @Id", person));

        await scene.Browser.PostFormAsync(address, ("Why", "Elle connaît ce métier."), ("Then", "yes"), ("ConsentReadOut", "true"));
        Assert.Equal((MatchState.Accepted, "Elle connaît ce métier."), await scene.ReadAsync<(string, string)>(
            "select state, counsellor_why from match where resident_id = @Id", person));
    }

    [Fact]
    public async Task Details_OpeningsThatFit_SayWhy()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync(r => r.Wanting("N1103", practisedMonths: 24));
        await portal.Data.CreateOpeningAsync(o => o.InOccupation("N1103"));

        var page = await scene.Browser.PageAsync($"/personnes/{person.Id}");

        Assert.NotNull(page.QuerySelector(".fitting .fit"));
    }

    [Fact]
    public async Task Edit_UnknownOccupation_KeepsTheInputAndSavesNothing()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();

        var response = await scene.Browser.PostFormAsync($"/personnes/{person.Id}/modifier", ("Input.Occupations[1].Label", "Dompteur de nuages"));

        var page = await PortalClient.DocumentAsync(response);
        Assert.Contains("Dompteur de nuages", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dompteur de nuages", page.QuerySelector("[name='Input.Occupations[1].Label']")!.GetAttribute("value"));
        Assert.Equal(0, await scene.ReadAsync<long>("select count(*) from outbox where subject_id = @Id", person));
    }

    [Theory]
    [InlineData("5", "va de 6\u00A0€ à 200\u00A0€ brut de l’heure")]
    [InlineData("1850", "va de 6\u00A0€ à 200\u00A0€ brut de l’heure")]
    [InlineData("-1", "entre 6 et 200")]
    [InlineData("99999999", "entre 6 et 200")]
    public async Task Edit_WishedPayThatNoJobPays_SaysTheLimitAtItsField(string typed, string says)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();

        var page = await PortalClient.DocumentAsync(await scene.Browser.PostFormAsync($"/personnes/{person.Id}/modifier", ("Input.PayPerHour", typed)));

        Assert.Contains(says, page.QuerySelector(".error-summary a[href='#Input_PayPerHour']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("[name='Input.PayPerHour']")!.GetAttribute("value"));
        Assert.Null(await scene.ReadAsync<decimal?>("select pay_per_hour_wanted from resident_profile where resident_id = @Id", person));
    }

    [Fact]
    public async Task Edit_Saved_ChangesTheProfileAndPromisesARanking()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();

        await scene.Browser.PostFormAsync(
            $"/personnes/{person.Id}/modifier", ("Input.Licences", "B"), ("Input.Certificates", "CACES R489-3\nSST"), ("Input.MaxTravelMinutes", "30"),
            ("Input.Languages[0].Code", "fr"), ("Input.Languages[0].Level", "B2"));

        Assert.Equal(("B", "CACES R489-3,SST", 30), await scene.ReadAsync<(string, string, int)>(
            "select array_to_string(licences, ','), array_to_string(certificates, ','), max_travel_minutes from resident_profile where resident_id = @Id", person));
        Assert.Equal("B2", await scene.ReadAsync<string>("select level from resident_language where resident_id = @Id", person));
        Assert.Equal("N1103", await scene.ReadAsync<string>("select occupation_code from resident_occupation where resident_id = @Id", person));
        Assert.Equal("rank_resident", await scene.ReadAsync<string>("select kind from outbox where subject_id = @Id", person));
    }

    [Fact]
    public async Task Edit_InTwoTabs_TellsTheSecondWhatDiffersAndLetsItDecide()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();
        var address = $"/personnes/{person.Id}/modifier";
        var (first, second) = (await scene.Browser.PageAsync(address), await scene.Browser.PageAsync(address));
        await scene.Browser.SubmitAsync(Form(first), ("Input.MaxTravelMinutes", "30"), ("Input.Certificates", "SST"), ("Input.HoursMin", "20"));

        var told = await PortalClient.DocumentAsync(await scene.Browser.SubmitAsync(Form(second), ("Input.MaxTravelMinutes", "45")));

        Assert.Equal(30, await scene.ReadAsync<int>("select max_travel_minutes from resident_profile where resident_id = @Id", person));
        var row = string.Join("|", told.QuerySelectorAll("#entre-temps tbody tr").Select(r => r.TextContent));
        Assert.DoesNotContain("|", row, StringComparison.Ordinal);
        Assert.True(row.Contains("45", StringComparison.Ordinal) && row.Contains("30", StringComparison.Ordinal), row);
        Assert.Equal("45", told.QuerySelector("[name='Input.MaxTravelMinutes']")!.GetAttribute("value"));
        Assert.Equal(2, told.QuerySelectorAll("#repris > div").Length);
        Assert.Equal("SST", told.QuerySelector("[name='Input.Certificates']")!.TextContent.Trim());

        await scene.Browser.SubmitAsync(Form(told));
        Assert.Equal("45 20 SST", await scene.ReadAsync<string>(
            "select max_travel_minutes || ' ' || hours_min::integer || ' ' || array_to_string(certificates, ',') from resident_profile where resident_id = @Id", person));

        static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("main form.form-wide")!;
    }

    [Fact]
    public async Task Edit_LegalAuthorisations_AreKeptByTheirCodesHoweverWritten()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();

        await scene.Browser.PostFormAsync(
            $"/personnes/{person.Id}/modifier", ("Input.Authorisations", "FIMO"), ("Input.Certificates", "carte cnaps\nSST"), ("Input.MaxTravelMinutes", "30"));

        Assert.Equal("FIMO,CQP-APS,SST", await scene.ReadAsync<string>("select array_to_string(certificates, ',') from resident_profile where resident_id = @Id", person));
        var page = await scene.Browser.PageAsync($"/personnes/{person.Id}/modifier");
        Assert.Equal(["CQP-APS", "FIMO"], page.QuerySelectorAll("[name='Input.Authorisations'][checked]").Select(b => b.GetAttribute("value")).Order());
        Assert.Equal("SST", page.QuerySelector("[name='Input.Certificates']")!.TextContent.Trim());
        Assert.Contains("Carte professionnelle d’agent de sécurité", (await scene.Browser.PageAsync($"/personnes/{person.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WordsKeptByTheImport_AreShownAsNotCheckedUntilTakenOver()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();
        await scene.ReadAsync<int>("insert into resident_as_written (resident_id, number, notion, words) values (@Id, 1, 'licence', 'B en cours') returning 1", person);

        foreach (var address in new[] { $"/personnes/{person.Id}", $"/personnes/{person.Id}/modifier" })
            Assert.Contains("B en cours", (await scene.Browser.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        await scene.Browser.PostFormAsync($"/personnes/{person.Id}/modifier", ("Input.Languages[0].Code", "fr"), ("Input.Languages[0].Level", ""));
        Assert.Equal((1, "fr", null), await scene.ReadAsync<(long, string, string?)>(
            "select (select count(*) from resident_as_written where resident_id = @Id), code, level from resident_language where resident_id = @Id", person));
        Assert.Contains("niveau à vérifier", (await scene.Browser.PageAsync($"/personnes/{person.Id}")).Body!.TextContent, StringComparison.Ordinal);

        await scene.Browser.PostFormAsync($"/personnes/{person.Id}/modifier", ("Input.ForgetAsWritten", "true"));
        Assert.Equal(0, await scene.ReadAsync<long>("select count(*) from resident_as_written where resident_id = @Id", person));
    }

    [Theory]
    [InlineData("Input.HoursMax", "5", "maximum d’heures est inférieur au minimum")]
    [InlineData("Input.Licences", "PERMIS B", "Choisissez les permis dans la liste")]
    public async Task Edit_WhatTheRulesRefuse_IsSaidAtItsFieldAndSavesNothing(string field, string value, string says)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync(r => r.WithLicence("B").WantingHours(20, 35));

        var page = await PortalClient.DocumentAsync(await scene.Browser.PostFormAsync($"/personnes/{person.Id}/modifier", (field, value)));

        Assert.Contains(says, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(35m, await scene.ReadAsync<decimal>("select hours_max from resident_profile where resident_id = @Id", person));
        Assert.Equal("B", await scene.ReadAsync<string>("select array_to_string(licences, ',') from resident_profile where resident_id = @Id", person));
    }

    [Fact]
    public async Task Edit_ByAColleague_IsNotFound()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.ColleagueAsync()).GetAsync($"/personnes/{person.Id}/modifier")).StatusCode);
    }
}
