using System.Text.RegularExpressions;
using Matching.Data.Invitations;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Mail;
using Matching.Jobs.Mail.AnswerAwaitedForCompany;
using Matching.Jobs.Mail.AnswerForCounsellor;
using Matching.Jobs.Mail.ClosedForCandidate;
using Matching.Jobs.Mail.CompanyRefusedForCompany;
using Matching.Jobs.Mail.HireToConfirmForCompany;
using Matching.Jobs.Mail.HireToConfirmForCounsellor;
using Matching.Jobs.Mail.IntroductionForCandidate;
using Matching.Jobs.Mail.IntroductionForCompany;
using Matching.Jobs.Mail.InvitationForColleague;
using Matching.Jobs.Mail.OfferForCandidate;
using Matching.Jobs.Mail.OpeningStoppedForCompany;
using Matching.Jobs.Mail.OpeningToCheckForCompany;
using Matching.Jobs.Mail.ReviewForCounsellor;
using Matching.Jobs.Mail.StartToConfirmForCompany;
using Matching.Jobs.Mail.UndeliveredForCounsellor;

namespace Matching.Jobs.Tests.Mail;

public sealed partial class OtherLettersTests
{
    private static readonly Uri Link = new("https://passerelle.invalid/la-page");

    private static readonly AccountMailFacts Account = new()
    {
        Name = "Camille Inventée", Email = "camille@essai.invalid", OpeningTitle = "Agent de quai", ResidentReference = 1042, LastAnswer = "accepted",
    };

    private static readonly InvitationFacts Invitation = new()
    {
        Email = "dominique@essai.invalid", Company = "Transports & Cie", InvitedBy = "Camille Inventée", ExpiresAt = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero),
    };

    // A title as a source writes it.
    private static readonly OfferFacts Offer = OfferForCandidateTests.Offer with { Title = "Agent de quai : « nuit »", Fits = ["Bus : 22 min"] };

    private static readonly DecisionMailFacts Decision = new()
    {
        Name = "Camille Inventée", Email = "camille@essai.invalid", Company = "Transports & Cie", IsRefused = true, ReasonCode = "duplicate",
        Note = "Trois mots : « à revoir » !", ByEmail = "coordination@essai.invalid", OpeningTitle = "Agent de quai : « nuit »", OpeningState = "paused",
    };

    private static readonly ReviewsWaiting Waiting = new() { Count = 1, OpeningCount = 1, FirstReviewBy = Invitation.ExpiresAt };

    private static readonly string[] Answers = ["accepted", "declined", "call_me", "contested"];

    private static readonly string[] Ends = [MatchState.NotRetained, MatchState.Withdrawn, MatchState.Superseded];

    [Theory]
    [InlineData(1, "1\u00A0proposition pour 1\u00A0offre attend votre avis.")]
    [InlineData(3, "3\u00A0propositions pour 1\u00A0offre attendent votre avis.")]
    public void Review_Waiting_CountsAndLinks(int count, string sentence)
    {
        var deadline = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
        var text = LetterText.Render(ReviewForCounsellorMail.Write(
            Account.Name, new ReviewsWaiting { Count = count, OpeningCount = 1, FirstReviewBy = deadline }, Link));

        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains("avant le 1er\u00A0décembre\u00A02026", text, StringComparison.Ordinal);
        Assert.Contains(Link.AbsoluteUri, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accepted", "a dit oui")]
    [InlineData("declined", "a dit non")]
    [InlineData("call_me", "demande à être appelée")]
    [InlineData("contested", "conteste une absence")]
    public void Answer_OfACandidate_IsToldByReference(string answer, string words)
    {
        var letter = AnswerForCounsellorMail.Write(Account with { LastAnswer = answer }, Link);

        Assert.Equal($"Réponse reçue\u00A0: la personne n° 1042 {words}", letter.Subject);
    }

    [Theory]
    [InlineData(MatchState.NotRetained, "n’a pas donné suite")]
    [InlineData(MatchState.Withdrawn, "n’est plus disponible")]
    [InlineData(MatchState.Superseded, "Vous avez trouvé un emploi")]
    public void Closed_Match_TellsTheCandidateWhatBecameOfIt(string state, string words) =>
        Assert.Contains(words, LetterText.Render(ClosedForCandidateMail.Write(OfferForCandidateTests.Offer with { State = state })), StringComparison.Ordinal);

    [Fact]
    public void Introduction_ForTheCandidate_NamesTheCompanyThatWillCall() =>
        Assert.Contains("Transports & Cie", LetterText.Render(IntroductionForCandidateMail.Write(OfferForCandidateTests.Offer)), StringComparison.Ordinal);

    [Fact]
    public void Letters_ToCompanies_NameNobody()
    {
        foreach (var letter in new[] { IntroductionForCompanyMail.Write(Account, Link, 30), HireToConfirmForCompanyMail.Write(Account, Link), OpeningToCheckForCompanyMail.Write(Account, Link) })
        {
            var all = letter.Subject + LetterText.Render(letter);
            Assert.DoesNotContain("1042", all, StringComparison.Ordinal);
            Assert.Contains(Link.AbsoluteUri, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Letters_AllOfThem_HaveAtMostOneButtonAndASignature() =>
        Assert.All(All(), letter =>
        {
            Assert.True(letter.Blocks.OfType<Block.Button>().Count() <= 1);
            Assert.EndsWith("Cité de l’emploi de Saint-Quentin-en-Yvelines\n", LetterText.Render(letter), StringComparison.Ordinal);
        });

    [Fact]
    public void Letters_AllOfThem_HaveNoOrdinarySpaceAtASign() => Assert.All(
        All(), letter => Assert.Empty(OrdinarySpace().Matches($"{letter.Subject}\n{LetterText.Render(letter)}").Select(found => found.Value)));

    [Fact]
    public void Letters_OfEachKind_AreAmongThem() => Assert.Equal(
        typeof(IMail).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IMail))).Select(type => type.Name).Order(),
        Kinds.Select(kind => kind.Name).Order());

    private static IEnumerable<Letter> All() => Kinds.SelectMany(kind => kind.Letters);

    private static (string Name, Letter[] Letters)[] Kinds =>
    [
        (nameof(AnswerAwaitedForCompanyMail), [AnswerAwaitedForCompanyMail.Write(Account, Link, 7)]),
        (nameof(AnswerForCounsellorMail), [.. Answers.Select(answer => AnswerForCounsellorMail.Write(Account with { LastAnswer = answer }, Link))]),
        (nameof(ClosedForCandidateMail), [.. Ends.Select(state => ClosedForCandidateMail.Write(Offer with { State = state }))]),
        (nameof(CompanyRefusedForCompanyMail), [CompanyRefusedForCompanyMail.Write(Decision, Link)]),
        (nameof(HireToConfirmForCompanyMail), [HireToConfirmForCompanyMail.Write(Account, Link)]),
        (nameof(HireToConfirmForCounsellorMail), [HireToConfirmForCounsellorMail.Write(Account, Link)]),
        (nameof(IntroductionForCandidateMail), [IntroductionForCandidateMail.Write(Offer)]),
        (nameof(IntroductionForCompanyMail), [IntroductionForCompanyMail.Write(Account, Link, 30)]),
        (nameof(InvitationForColleagueMail), [InvitationForColleagueMail.Write(Invitation, Link), InvitationForColleagueMail.WriteToKnown(Invitation)]),
        (nameof(OfferForCandidateMail), [OfferForCandidateMail.Write(Offer, Link, new(2026, 12, 1), new MatchSettings())]),
        (nameof(OpeningStoppedForCompanyMail),
            [OpeningStoppedForCompanyMail.Write(Decision, Link), OpeningStoppedForCompanyMail.Write(Decision with { OpeningState = "withdrawn" }, Link)]),
        (nameof(OpeningToCheckForCompanyMail), [OpeningToCheckForCompanyMail.Write(Account, Link)]),
        (nameof(ReviewForCounsellorMail), [ReviewForCounsellorMail.Write(Account.Name, Waiting, Link)]),
        (nameof(StartToConfirmForCompanyMail), [StartToConfirmForCompanyMail.Write(Account with { OpeningStartsOn = new(2026, 11, 25) }, new(2026, 12, 1), Link)]),
        (nameof(UndeliveredForCounsellorMail), [UndeliveredForCounsellorMail.Write(Account, Link)]),
    ];

    [GeneratedRegex(@".{0,40}(?:[^\s:;«] (?:[;!?»]|:(?=\s|$))|« ).{0,20}", RegexOptions.Multiline)]
    private static partial Regex OrdinarySpace();
}
