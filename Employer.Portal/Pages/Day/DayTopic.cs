using Matching.Data.Matches;
using MatchLinks = Employer.Portal.Pages.Matches.Links;

namespace Employer.Portal.Pages.Day;

/// <summary>A kind of thing to do: its words, and the page on which it is done.</summary>
public sealed record DayTopic(string Kind, string One, string Many, string Icon, string Act, Func<Guid, string> Link)
{
    /// <summary>In the order in which they help people most: somebody waits for a call, then for news, then the file.</summary>
    public static readonly IReadOnlyList<DayTopic> All =
    [
        new(CounsellorTaskKind.CallMe, "demande un appel", "demandent un appel", "telephone-inbound", "Noter l’échange", MatchLinks.Answer),
        new(CounsellorTaskKind.ToTell, "offre à dire de vive voix", "offres à dire de vive voix", "telephone", "Noter l’annonce", MatchLinks.Answer),
        new(CounsellorTaskKind.ToCallBack, "personne sans réponse, à rappeler", "personnes sans réponse, à rappeler", "arrow-repeat", "Noter la réponse", MatchLinks.Answer),
        new(CounsellorTaskKind.AnswerToRecord, "réponse à noter", "réponses à noter", "chat-left-text", "Noter la réponse", MatchLinks.Answer),
        new(CounsellorTaskKind.ToApply, "candidature à faire avec la personne", "candidatures à faire avec la personne", "send", "Noter la suite", MatchLinks.Details),
        new(CounsellorTaskKind.CompanyRefused, "entreprise refusée par la coordination, à conclure", "entreprises refusées par la coordination, à conclure", "slash-circle", "Conclure", MatchLinks.Details),
        new(CounsellorTaskKind.CompanySilent, "entreprise sans réponse, à relancer", "entreprises sans réponse, à relancer", "hourglass-split", "Voir où cela en est", MatchLinks.Details),
        new(CounsellorTaskKind.OutcomeToRecord, "suite à noter", "suites à noter", "journal-check", "Noter la suite", MatchLinks.Details),
        new(CounsellorTaskKind.HireToConfirm, "embauche à confirmer", "embauches à confirmer", "person-check", "Confirmer", MatchLinks.Details),
    ];

    /// <summary>Beside their number.</summary>
    public string Counted(int count) => French.Plural(count, One, Many);

    /// <summary>Above the list of them.</summary>
    public string Heading(int count) => char.ToUpper(Counted(count)[0], French.Culture) + Counted(count)[1..];
}
