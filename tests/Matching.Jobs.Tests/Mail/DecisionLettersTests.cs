using Matching.Data.Companies;
using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Jobs.Mail;
using Matching.Jobs.Mail.CompanyRefusedForCompany;
using Matching.Jobs.Mail.OpeningStoppedForCompany;
using Matching.Jobs.Tests.Hosting;

namespace Matching.Jobs.Tests.Mail;

/// <summary>What the coordination decides, as the company reads it.</summary>
public sealed class DecisionLettersTests
{
    private static readonly Uri Link = new("https://passerelle.invalid/mes-offres");

    private static readonly DecisionMailFacts Facts = new()
    {
        Name = "Camille Inventée", Email = "camille@essai.invalid", Company = "Transports & Cie", IsRefused = true, ReasonCode = "duplicate",
        Note = "Votre collègue a déjà un compte.", ByEmail = "coordination@essai.invalid", OpeningTitle = "Agent de quai", OpeningState = "paused",
    };

    [Fact]
    public void Refusal_SaysWhyWhatHappensAndWhomToAsk()
    {
        var text = LetterText.Render(CompanyRefusedForCompanyMail.Write(Facts, Link)).Replace('\u00A0', ' ');

        Assert.Contains("a déjà un compte : demandez à votre équipe", text, StringComparison.Ordinal);
        Assert.Contains("Votre collègue a déjà un compte.", text, StringComparison.Ordinal);
        Assert.Contains("redevenues des brouillons", text, StringComparison.Ordinal);
        Assert.Contains("coordination@essai.invalid", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paused", "est en pause", "renvoyez-la à la coordination")]
    [InlineData("withdrawn", "est retirée", "ne peut pas revenir")]
    public void Stop_SaysWhatTheCompanyCanDo(string state, string subject, string what)
    {
        var letter = OpeningStoppedForCompanyMail.Write(Facts with { OpeningState = state, ReasonCode = "misleading" }, Link);

        Assert.Contains(subject, letter.Subject, StringComparison.Ordinal);
        var text = LetterText.Render(letter).Replace('\u00A0', ' ');
        Assert.Contains("ne correspond pas au poste réel", text, StringComparison.Ordinal);
        Assert.Contains(what, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_OfARefusalAndAStop_AreThoseOfTheDecision()
    {
        await using var host = await JobsTestHost.CreateAsync();
        var (company, other) = (await host.Data.CreateCompanyAsync(), await host.Data.CreateCompanyAsync());
        var coordinator = await host.Data.CreateCoordinatorAsync();
        var opening = await host.Data.CreateOpeningAsync(o => o.By(other));
        await host.Owner.RefuseCompanyAsync(coordinator.Id, company.Id, "duplicate", "Déjà là.", host.Now);
        await host.Owner.StopOpeningAsync(coordinator.Id, opening.Id, new("paused", "misleading", "Corrigez."), host.Now);

        var refusal = await host.Owner.RefusalMailFactsAsync(await MessageAsync(MessageKind.CompanyRefusedForCompany));
        var stop = await host.Owner.StopMailFactsAsync(await MessageAsync(MessageKind.OpeningStoppedForCompany));

        Assert.Equal((true, "duplicate", "Déjà là.", company.RecruiterEmail), (refusal.IsRefused, refusal.ReasonCode, refusal.Note, refusal.Email));
        Assert.Equal(("paused", "misleading", "Corrigez.", coordinator.Email), (stop.OpeningState, stop.ReasonCode, stop.Note, stop.ByEmail));

        Task<Guid> MessageAsync(string kind) => host.ReadAsync<Guid>("select id from message where kind = @kind", new { kind });
    }
}
