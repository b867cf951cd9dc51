using Matching.Data.Matches;
using MatchLinks = Employer.Portal.Pages.Matches.Links;

namespace Employer.Portal.Pages.Day;

/// <summary>A kind of thing to do: its words, and the page on which it is done.</summary>
public sealed record DayTopic(string Kind, string Title, string Icon, string Act, Func<Guid, string> Link)
{
    /// <summary>In the order in which they help people most: somebody waits for a call, then for news, then the file.</summary>
    public static readonly IReadOnlyList<DayTopic> All =
    [
        new(CounsellorTaskKind.CallMe, "Demandent un appel", "telephone-inbound", "Noter l’échange", MatchLinks.Answer),
        new(CounsellorTaskKind.ToTell, "Offres à dire de vive voix", "telephone", "Noter l’annonce", MatchLinks.Answer),
        new(CounsellorTaskKind.ToCallBack, "Sans réponse, à rappeler", "arrow-repeat", "Noter la réponse", MatchLinks.Answer),
        new(CounsellorTaskKind.AnswerToRecord, "Réponses à noter", "chat-left-text", "Noter la réponse", MatchLinks.Answer),
        new(CounsellorTaskKind.ToApply, "Candidatures à faire avec la personne", "send", "Noter la suite", MatchLinks.Details),
        new(CounsellorTaskKind.CompanyRefused, "Entreprises refusées par la coordination, à conclure", "slash-circle", "Conclure", MatchLinks.Details),
        new(CounsellorTaskKind.CompanySilent, "Entreprises sans réponse, à relancer", "hourglass-split", "Voir où cela en est", MatchLinks.Details),
        new(CounsellorTaskKind.OutcomeToRecord, "Suites à noter", "journal-check", "Noter la suite", MatchLinks.Details),
        new(CounsellorTaskKind.HireToConfirm, "Embauches à confirmer", "person-check", "Confirmer", MatchLinks.Details),
    ];
}
