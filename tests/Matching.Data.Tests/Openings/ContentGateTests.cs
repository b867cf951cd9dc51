using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

/// <summary>What the gate finds, at every command that writes or publishes an opening.</summary>
public sealed class ContentGateTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private const string Lawful = "Charger et décharger les camions, en équipe de quatre personnes.";
    private const string Refused = Lawful + " Femmes uniquement.";
    private const string ToRead = Lawful + " Casier judiciaire vierge.";

    private readonly Guid id = Guid.CreateVersion7();

    private static OpeningContent ContentFor(TestCompany company, string description) => new()
    {
        Title = "Agent ou agente de quai",
        Description = description,
        OccupationCode = "N1103",
        EstablishmentId = company.EstablishmentId,
        Contract = "cdi",
        HoursPerWeek = 35,
        Schedules = ["day"],
        PayPeriod = "hour",
        PayMin = 12.31m,
    };

    private async Task<TestCompany> CompanyAsync()
    {
        await town.Data.CreateOpeningAsync(); // brings the occupation
        return await town.Data.CreateCompanyAsync();
    }

    private Task<SavedOpening> SaveAsync(TestCompany company, string description, bool submit = true, bool review = false) =>
        town.Web.SaveOpeningAsync(company.Id, company.RecruiterId, id, ContentFor(company, description), submit, town.Now, review: review);

    private Task<string?> StateAsync() => town.ScalarAsync<string>("select state from opening where id = @id", new { id });

    private Task<string?> DescriptionAsync() => town.ScalarAsync<string>("select description from opening where id = @id", new { id });

    private async Task<SavedOpening> PublishAsync() => await town.Web.PublishOpeningAsync((await town.Data.CreateCoordinatorAsync()).Id, id, town.Now);

    [Fact]
    public async Task Draft_WithARefusedFinding_IsSavedWithAdvice()
    {
        var company = await CompanyAsync();

        var saved = await SaveAsync(company, Refused, submit: false);

        Assert.Equal((Outcome.Done, "draft", FindingCode.Sex), (saved.Outcome, saved.State, Assert.Single(saved.Content.Open).Code));
        var kept = await town.AsAsync(company, c => c.ContentFindingsAsync(id));
        Assert.Equal("Femmes uniquement", Assert.Single(kept.Refused).Words);
    }

    [Fact]
    public async Task Submit_WithARefusedFinding_WritesNothing()
    {
        var company = await CompanyAsync();

        var saved = await SaveAsync(company, Refused);

        Assert.Equal(Outcome.Forbidden, saved.Outcome);
        Assert.Equal(nameof(OpeningTerms.Description), Assert.Single(saved.Content.Refused).Field);
        Assert.Null(await StateAsync());
    }

    [Fact]
    public async Task Submit_AskingAReview_GoesToTheCoordination_WhichLiftsWithAReasonAndPublishes()
    {
        var company = await CompanyAsync();
        Assert.Equal("submitted", (await SaveAsync(company, Refused, review: true)).State);
        Assert.Equal(Outcome.Incomplete, (await PublishAsync()).Outcome);
        var finding = Assert.Single((await town.AsAsync(company, c => c.ContentFindingsAsync(id))).Refused);
        var coordinator = await town.Data.CreateCoordinatorAsync();

        Task<Outcome> LiftAsync(string? reason) =>
            town.Web.LiftFindingAsync(coordinator.Id, id, finding.Field, finding.Code, finding.Key, reason, town.Now);

        Assert.Equal(Outcome.Incomplete, await LiftAsync(" "));
        Assert.Equal(Outcome.Done, await LiftAsync("Rôle dans une pièce, article R1142-1."));
        Assert.Equal(Outcome.Stale, await LiftAsync("Rôle dans une pièce, article R1142-1."));
        Assert.Equal(Outcome.Done, (await PublishAsync()).Outcome);
        Assert.Equal("published", await StateAsync());
        Assert.Equal("refused Rôle dans une pièce, article R1142-1.", await town.ScalarAsync<string>(
            "select grade || ' ' || reason from content_lift where opening_id = @id and by_account = @by", new { id, by = coordinator.Id }));
    }

    [Fact]
    public async Task Edit_AfterALift_HoldsForThoseWordsOnly()
    {
        var company = await CompanyAsync();
        await Submit_AskingAReviewAsync(company);

        Assert.Equal("published", (await SaveAsync(company, Refused + " Tenue fournie.")).State);
        Assert.Equal(Outcome.Forbidden, (await SaveAsync(company, Lawful + " Hommes uniquement.")).Outcome);
    }

    [Fact]
    public async Task Submit_OfATrustedCompany_WithSomethingToRead_Waits_AndPublishingReadsIt()
    {
        var company = await CompanyAsync();

        Assert.Equal("submitted", (await SaveAsync(company, ToRead)).State);
        Assert.Equal(Outcome.Done, (await PublishAsync()).Outcome);
        Assert.Equal("published", (await SaveAsync(company, ToRead + " Tenue fournie.")).State);
    }

    [Theory]
    [InlineData(Refused)]
    [InlineData(ToRead)]
    public async Task Edit_OfAPublishedOpening_ThatBringsAFinding_IsHeld_UnlessAReviewIsAsked(string description)
    {
        var company = await CompanyAsync();
        Assert.Equal("published", (await SaveAsync(company, Lawful)).State);

        Assert.Equal(Outcome.Forbidden, (await SaveAsync(company, description)).Outcome);
        Assert.Equal(("published", Lawful), (await StateAsync(), await DescriptionAsync()));

        Assert.Equal("submitted", (await SaveAsync(company, description, review: true)).State);
        Assert.Equal(("submitted", description), (await StateAsync(), await DescriptionAsync()));
    }

    [Fact]
    public async Task Resume_OfWhatWasChangedWhilePaused_IsHeld_UnlessAReviewIsAsked()
    {
        var company = await CompanyAsync();
        await SaveAsync(company, Lawful);
        await town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, id, OpeningState.Paused, town.Now);
        Assert.Equal("paused", (await SaveAsync(company, ToRead)).State);

        var held = await town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, id, OpeningState.Published, town.Now);
        Assert.Equal((Outcome.Forbidden, FindingCode.CriminalRecord), (held.Outcome, Assert.Single(held.Content.Open).Code));

        var asked = await town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, id, OpeningState.Submitted, town.Now, review: true);
        Assert.Equal("submitted", asked.State);
    }

    [Fact]
    public async Task Prepare_ByAnAdviser_KeepsTheAdviceForTheCompany()
    {
        var company = await CompanyAsync();
        var adviser = await town.Data.CreateCompanyAdviserAsync();

        var prepared = await town.Web.PrepareOpeningAsync(company.Id, adviser.Id, id, ContentFor(company, Refused), town.Now);

        Assert.Equal((Outcome.Done, true), (prepared.Outcome, prepared.Content.IsRefused));
        Assert.True((await town.AsAsync(company, c => c.ContentFindingsAsync(id))).IsRefused);
        var moved = await town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, id, OpeningState.Submitted, town.Now);
        Assert.Equal(Outcome.Forbidden, moved.Outcome);
    }

    [Fact]
    public async Task Pay_BelowAConfirmedMinimum_IsHeld()
    {
        var company = await CompanyAsync();
        var content = ContentFor(company, Lawful) with { PayMin = 8 };

        var saved = await town.Web.SaveOpeningAsync(company.Id, company.RecruiterId, id, content, submit: true, town.Now);

        Assert.NotEqual(Outcome.Done, saved.Outcome);
        Assert.Contains(FindingCode.PayBelowMinimum, ContentGate.Examine(content, new DateOnly(2026, 11, 28)).Select(f => f.Code));
    }

    [Theory]
    [InlineData(PayPeriod.Hour, 8.0, 35.0, "le minimum est de 12,02 € brut par heure (SMIC")]
    [InlineData(PayPeriod.Month, 1500.0, null, "le minimum est de 1 823,03 € brut")]
    [InlineData(PayPeriod.Hour, 150.0, 35.0, "on attend 120 € brut par heure au plus")]
    public async Task Pay_OfADraft_IsReadAgainWithWhatItWasComparedWith(string period, double pay, double? hours, string figure)
    {
        var company = await CompanyAsync();
        var content = ContentFor(company, Lawful) with { PayPeriod = period, PayMin = (decimal)pay, HoursPerWeek = (decimal?)hours };

        var saved = await town.Web.SaveOpeningAsync(company.Id, company.RecruiterId, id, content, submit: false, town.Now);

        var fresh = Assert.Single(saved.Content.Open);
        var kept = Assert.Single((await town.AsAsync(company, c => c.ContentFindingsAsync(id))).Open);
        Assert.Equal(fresh.Bound, kept.Bound);
        Assert.Contains(figure, LawfulnessWords.Sentence(kept).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_BelowAMinimumThatIsConfirmedHere_IsHeldFromThenOn_AtEveryDoor()
    {
        var company = await CompanyAsync();
        var (day, content) = (new DateOnly(2026, 6, 1), ContentFor(company, Lawful) with { PayMin = 12.10m });
        var (published, waiting) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Task<SavedOpening> SavePayAsync(Guid opening, bool submit = true) =>
            town.Web.SaveOpeningAsync(company.Id, company.RecruiterId, opening, content, submit, town.Now);
        Assert.Equal("published", (await SavePayAsync(published)).State);
        Assert.Equal("draft", (await SavePayAsync(waiting, submit: false)).State);
        var administrator = await town.Data.CreateAdministratorAsync();

        Assert.Equal(Outcome.NotFound, await town.Web.ConfirmLegalMinimumAsync(administrator.Id, day.AddDays(1), town.Now));
        Assert.Equal(Outcome.Done, await town.Web.ConfirmLegalMinimumAsync(administrator.Id, day, town.Now));

        string[] held =
        [
            .. (await SavePayAsync(published)).Content.Refused.Select(f => f.Code),
            .. (await SavePayAsync(Guid.CreateVersion7())).Content.Refused.Select(f => f.Code),
            .. (await town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, waiting, OpeningState.Submitted, town.Now)).Content.Refused.Select(f => f.Code),
        ];
        await town.AsOwnerAsync<int>("delete from legal_minimum_confirmation returning 1");
        Assert.Equal(Enumerable.Repeat(FindingCode.PayBelowMinimum, 3), held);
    }

    private async Task Submit_AskingAReviewAsync(TestCompany company)
    {
        await SaveAsync(company, Refused, review: true);
        var finding = Assert.Single((await town.AsAsync(company, c => c.ContentFindingsAsync(id))).Refused);
        await town.Web.LiftFindingAsync(
            (await town.Data.CreateCoordinatorAsync()).Id, id, finding.Field, finding.Code, finding.Key, "Rôle dans une pièce.", town.Now);
        await PublishAsync();
    }
}
