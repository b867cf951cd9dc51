using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Jobs.Mail;
using Matching.Jobs.Mail.OfferForCandidate;

namespace Matching.Jobs.Tests.Mail;

public sealed class OfferForCandidateTests
{
    private static readonly Uri Answer = new("https://passerelle.invalid/reponse/abc");

    private static readonly DateOnly LastDay = new(2026, 12, 1);

    internal static readonly OfferFacts Offer = new()
    {
        State = "validated", FirstName = "Inès", LastName = "Essai", Email = "ines@essai.invalid", Title = "Agent de quai <script>", Description = "Charger.",
        Employer = "Transports & Cie", HasCompany = true, Place = "Trappes", Contract = "cdd", ContractMonths = 6, HoursPerWeek = 35, Schedules = ["day", "weekend"],
        StartsAt = new(9, 0), EndsAt = new(17, 0),
        PayPeriod = "month", PayMin = 1850, Fits = ["22 min en bus"], Contact = "Camille Inventée", ContactEmail = "camille@essai.invalid",
    };

    [Fact]
    public void Text_OfAnOffer_SaysTheWorkTheReasonsTheDeadlineAndTheLink()
    {
        var text = LetterText.Render(Write());

        Assert.Contains("Contrat\u00A0: CDD de 6\u00A0mois", text, StringComparison.Ordinal);
        Assert.Contains("Horaires\u00A0: 35\u00A0h par semaine, de 9\u00A0h à 17\u00A0h, de jour et le week-end", text, StringComparison.Ordinal);
        Assert.Contains("Salaire\u00A0: 1\u00A0850\u00A0€ brut par mois", text, StringComparison.Ordinal);
        Assert.Contains("- 22\u00A0min en bus", text, StringComparison.Ordinal);
        Assert.Contains("jusqu’au 1er\u00A0décembre\u00A02026", text, StringComparison.Ordinal);
        Assert.Contains("https://passerelle.invalid/reponse/abc", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfAnOffer_HasOneButtonAndEncodesWhatPeopleWrote()
    {
        var html = LetterHtml.Render(Write());

        Assert.Single(html.Split("<a href="), part => part.StartsWith("\"https://passerelle.invalid/reponse/abc\"", StringComparison.Ordinal));
        Assert.Equal(2, html.Split("<a href=").Length);
        Assert.Contains("Transports &amp; Cie", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("max-width:600px", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Subject_OfAnOffer_SaysTheThing() => Assert.Equal("Une offre pour vous\u00A0: Agent de quai <script> à Trappes", Write().Subject);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_SentenceAboutRights_OnlyWhereThePartnersGuaranteeIt(bool guaranteed) =>
        Assert.Equal(guaranteed, LetterText.Render(Write(guaranteed)).Contains("Dire non ne change rien à vos droits.", StringComparison.Ordinal));

    [Theory]
    [InlineData("accompagn")]
    [InlineData("quartier")]
    [InlineData("QPV")]
    [InlineData("France Travail")]
    [InlineData("RSA")]
    [InlineData("allocation")]
    [InlineData("suivi")]
    public void Letter_ToACandidate_SaysNothingOfFollowUpDistrictOrBenefits(string word)
    {
        var letter = Write(guaranteed: true);

        Assert.DoesNotContain(word, letter.Subject + LetterText.Render(letter) + LetterHtml.Render(letter), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Facts_NotKnown_AreLeftOut()
    {
        var text = LetterText.Render(OfferForCandidateMail.Write(
            Offer with { Employer = null, HoursPerWeek = null, Schedules = [], StartsAt = null, EndsAt = null, PayMin = null, Fits = [] }, Answer, LastDay, new MatchSettings()));

        foreach (var label in new[] { "Entreprise", "Horaires", "Salaire", "Début", "Pourquoi" })
            Assert.DoesNotContain(label, text, StringComparison.Ordinal);
    }

    private static Letter Write(bool guaranteed = false) =>
        OfferForCandidateMail.Write(Offer, Answer, LastDay, new MatchSettings { SayingNoIsGuaranteedSafe = guaranteed });
}
