using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

public sealed class SaveOpeningTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private readonly Guid id = Guid.CreateVersion7();

    private static OpeningContent ContentFor(TestCompany company) => new()
    {
        Title = "Agent de quai",
        Description = "Charger et décharger les camions, en équipe de quatre.",
        OccupationCode = "N1103",
        EstablishmentId = company.EstablishmentId,
        Contract = "cdi",
        HoursPerWeek = 35,
        Schedules = ["day", "early"],
        PayPeriod = "hour",
        PayMin = 12.31m,
        Requirements = [new Requirement("licence", "B", "Permis B", Required: true), new Requirement("language", "fr", "Français", true, "A2")],
    };

    private Task<SavedOpening> SaveAsync(TestCompany company, bool submit, Func<OpeningContent, OpeningContent>? with = null) =>
        town.Web.SaveOpeningAsync(
            company.Id, company.RecruiterId, id, with is null ? ContentFor(company) : with(ContentFor(company)), submit, town.Now);

    private Task<long> RankingsAsync() =>
        town.ScalarAsync<long>("select count(*) from outbox where kind = 'rank_opening' and subject_id = @id", new { id });

    [Fact]
    public async Task Save_Draft_KeepsEverythingAndSeeksNobody()
    {
        await town.Data.CreateOpeningAsync(); // brings the occupation
        var company = await town.Data.CreateCompanyAsync();

        var saved = await SaveAsync(company, submit: false);
        Assert.Equal((Outcome.Done, "draft", true), (saved.Outcome, saved.State, saved.Content.IsClear));

        var opening = (await town.AsAsync(company, c => c.OpeningAsync(id)))!;
        Assert.Equal(("Agent de quai", "Trappes", "78621", 12.31m), (opening.Title, opening.PlaceLabel, opening.CommuneCode, opening.PayMin));
        Assert.Equal(["day", "early"], opening.Schedules);
        Assert.Equal([("licence", "B"), ("language", "fr")], opening.Requirements.Select(r => (r.Kind, r.Code)));
        Assert.Equal(0, await RankingsAsync());
    }

    /// <summary>Whatever door it came through: a page that was open since yesterday, software, a job.</summary>
    [Theory]
    [InlineData("PayMin", "missing")]
    [InlineData("HoursPerWeek", "missing")]
    [InlineData("ContractMonths", "missing")]
    [InlineData("Description", "too_short")]
    [InlineData("StartsOn", "past")]
    [InlineData("Requirements", "not_known")]
    public async Task Save_HandedInAndNotWhole_IsAValueAndWritesNothing(string field, string code)
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        var saved = await SaveAsync(company, submit: true, c => field switch
        {
            "PayMin" => c with { PayMin = null, PayPeriod = null },
            "HoursPerWeek" => c with { HoursPerWeek = null },
            "ContractMonths" => c with { Contract = "cdd" },
            "Description" => c with { Description = "Charger des camions, bien." },
            "StartsOn" => c with { StartsOn = new(1999, 1, 1) },
            _ => c with { Requirements = [new Requirement("licence", "EC", "Permis EC", true)] },
        });

        Assert.Equal(Outcome.Incomplete, saved.Outcome);
        Assert.Equal((field, code), (Assert.Single(saved.Findings).Field, saved.Findings[0].Code));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task Publish_WhoseStartHasPassedSinceItWasHandedIn_IsAskedAgain()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync(c => c.NotApproved());
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await SaveAsync(company, submit: true, c => c with { StartsOn = DateOnly.FromDateTime(town.Now.Date).AddDays(3) });

        var published = await town.Web.PublishOpeningAsync(coordinator.Id, id, town.Now.AddDays(10));

        Assert.Equal(Outcome.Incomplete, published.Outcome);
        Assert.Equal("past", Assert.Single(published.Findings).Code);
    }

    [Fact]
    public async Task Prepare_WhatCannotBeWritten_IsAValueAndWritesNothing()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        var prepared = await town.Web.PrepareOpeningAsync(
            company.Id, company.RecruiterId, id, ContentFor(company) with { ExperienceMonths = -1 }, town.Now);

        Assert.Equal((Outcome.Incomplete, "ExperienceMonths"), (prepared.Outcome, Assert.Single(prepared.Findings).Field));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from opening where id = @id", new { id }));
    }

    /// <summary>Whoever refuses early starts is not to be proposed for one that only the hour tells.</summary>
    [Fact]
    public async Task Save_HoursOfAnEarlyStart_AddTheScheduleAndAreRead()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        await SaveAsync(company, submit: true, c => c with { Schedules = ["day"], StartsAt = new(5, 0), EndsAt = new(13, 30) });

        var opening = (await town.AsAsync(company, c => c.OpeningAsync(id)))!;
        Assert.Equal(["day", "early"], opening.Schedules);
        Assert.Equal((new TimeOnly(5, 0), new TimeOnly(13, 30)), (opening.StartsAt, opening.EndsAt));
    }

    [Fact]
    public async Task Submit_OfATrustedCompany_IsPublishedByRuleAndRanked()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        Assert.Equal("published", (await SaveAsync(company, submit: true)).State);

        Assert.Equal("draft company, published rule, submitted company", await town.ScalarAsync<string>(
            "select string_agg(to_state || ' ' || actor, ', ' order by to_state) from opening_event where opening_id = @id", new { id }));
        Assert.Equal(1, await RankingsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_OfACompanyNotTrusted_WaitsForTheCoordination(bool approved)
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync(c => (approved ? c.NotTrusted() : c.NotApproved()).Named($"Sans confiance {approved}"));

        Assert.Equal("submitted", (await SaveAsync(company, submit: true)).State);
        Assert.Equal(0, await RankingsAsync());

        var coordinator = await town.Data.CreateCoordinatorAsync();
        Assert.Equal(Outcome.Done, await town.Web.ReturnOpeningAsync(coordinator.Id, id, [new OpeningComment("Pay", "Indiquez le salaire.")], town.Now));
        Assert.Equal("Indiquez le salaire.", Assert.Single(await town.AsAsync(company, c => c.OpeningCommentsAsync(id))).Text);

        Assert.Equal("submitted", (await SaveAsync(company, submit: true)).State);
        Assert.Empty(await town.AsAsync(company, c => c.OpeningCommentsAsync(id)));
        Assert.Equal(Outcome.Done, (await town.Web.PublishOpeningAsync(coordinator.Id, id, town.Now)).Outcome);
        Assert.Equal(1, await RankingsAsync());
    }

    [Fact]
    public async Task Submit_SameFormFourTimesAtOnce_IsOneOpening()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SaveAsync(company, submit: true)));

        Assert.All(saved, s => Assert.Equal(Outcome.Done, s.Outcome));
        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from opening where company_id = @Id", company));
        Assert.Equal(2, await town.ScalarAsync<long>("select count(*) from opening_requirement where opening_id = @id", new { id }));
    }

    [Fact]
    public async Task Save_FromAVersionThatSomebodyOvertook_WritesNothing()
    {
        await town.Data.CreateOpeningAsync(); // brings the occupation
        var company = await town.Data.CreateCompanyAsync();
        await SaveAsync(company, submit: false);
        var began = await town.Web.AsCompanyAsync(company.Id, c => c.OpeningVersionAsync(id));

        // Of several who began from the same version one is first, whatever the order in which they come.
        var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => town.Web.SaveOpeningAsync(
            company.Id, company.RecruiterId, id, ContentFor(company) with { Title = $"Agent {i}" }, submit: false, town.Now, began: began)));

        Assert.Single(saved, s => s.Outcome == Outcome.Done);
        Assert.Equal(3, saved.Count(s => s.Outcome == Outcome.Overtaken));
        var winner = Array.FindIndex(saved, s => s.Outcome == Outcome.Done);
        Assert.Equal($"Agent {winner}", await town.ScalarAsync<string>("select title from opening where id = @id", new { id }));
        Assert.Equal(2, await town.ScalarAsync<long>("select count(*) from opening_requirement where opening_id = @id", new { id }));
    }

    [Fact]
    public async Task Save_AnotherCompanysOpening_FindsNothing()
    {
        var theirs = await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        var saved = await town.Web.SaveOpeningAsync(company.Id, company.RecruiterId, theirs.Id, ContentFor(company), submit: false, town.Now);

        Assert.Equal(Outcome.NotFound, saved.Outcome);
        Assert.Equal(theirs.Title, await town.ScalarAsync<string>("select title from opening where id = @Id", theirs));
    }

    [Fact]
    public async Task Save_AtAnotherCompanysEstablishment_IsIncomplete()
    {
        var theirs = await town.Data.CreateCompanyAsync();
        var company = await town.Data.CreateCompanyAsync();

        var saved = await SaveAsync(company, submit: false, c => c with { EstablishmentId = theirs.EstablishmentId });

        Assert.Equal(Outcome.Incomplete, saved.Outcome);
    }

    [Fact]
    public async Task Save_Published_IsRankedAgainAndStaysPublished()
    {
        await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();
        await SaveAsync(company, submit: true);

        var saved = await town.Web.SaveOpeningAsync(
            company.Id, company.RecruiterId, id, ContentFor(company) with { EstablishmentId = null, CommuneCode = "78490" }, submit: true,
            town.Now.AddMinutes(1));

        Assert.Equal("published", saved.State);
        Assert.Equal("Plaisir", await town.ScalarAsync<string>("select place_label from opening where id = @id", new { id }));
        Assert.Equal(2, await RankingsAsync());
    }
}
