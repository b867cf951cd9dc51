using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Company;

/// <summary>A state as a tag: its kind, its word and an icon, the kind's own unless told.</summary>
public sealed record StateTag(string Kind, string Text, string? OwnIcon = null)
{
    public string Icon => OwnIcon ?? Kind switch
    {
        "yes" => "check-circle-fill",
        "no" => "x-circle-fill",
        _ => "info-circle-fill",
    };
}

/// <summary>The words that a company reads.</summary>
public static class CompanyWords
{
    /// <summary>Until when a company sees who it is, said before the end is known.</summary>
    public static string GrantTerm(int days) =>
        $"{French.Count((long)days, "jour")} après votre réponse si vous n’embauchez pas ; fin du suivi (6 mois au plus) si vous embauchez";

    /// <summary>Where it stands with somebody introduced; of a hire, what became of it.</summary>
    public static StateTag Candidate(CompanyCandidate candidate) => candidate switch
    {
        { HireAwaitsCompany: true } => new("care", "Embauche à confirmer", "hourglass-split"),
        { Stage: CompanyView.IsHired, PlacementState: PlacementState.Reported } => new("info", "Embauche déclarée", "hourglass-split"),
        { Stage: CompanyView.IsHired, PlacementState: PlacementState.Contested } => new("care", "Embauche contestée", "hourglass-split"),
        { Stage: CompanyView.IsHired, PlacementState: PlacementState.NotStarted } => new("plain", "Contrat non commencé", "slash-circle"),
        { Stage: CompanyView.IsHired, PlacementState: PlacementState.BrokenInTrial } => new("plain", "Rompu en période d’essai", "slash-circle"),
        { Stage: CompanyView.IsHired, PlacementState: PlacementState.Ended } => new("plain", "Contrat terminé", "clock-history"),
        _ => Stage(candidate.Stage),
    };

    private static StateTag Stage(string stage) => stage switch
    {
        CompanyView.ToContact => new("care", "À contacter", "telephone"),
        CompanyView.DecisionAwaited => new("care", "Votre décision est attendue", "hourglass-split"),
        CompanyView.InImmersion => new("info", "En immersion", "briefcase"),
        CompanyView.IsHired => new("yes", "Embauché(e)"),
        CompanyView.IsNotRetained => new("plain", "Non retenu(e)", "dash-circle"),
        _ => new("plain", "Plus disponible", "slash-circle"),
    };

    public static StateTag Opening(string state) => state switch
    {
        OpeningState.Draft => new("plain", "Brouillon", "pencil"),
        OpeningState.Submitted => new("care", "En attente de relecture", "hourglass-split"),
        OpeningState.Published => new("yes", "Publiée"),
        OpeningState.Paused => new("care", "En pause", "pause-circle"),
        OpeningState.Spotted => new("info", "Offre repérée", "binoculars"),
        OpeningState.Filled => new("info", "Pourvue", "check-circle"),
        OpeningState.Expired => new("plain", "Expirée", "clock-history"),
        _ => new("plain", "Retirée", "x-circle"),
    };

    public static StateTag Placement(string state) => state switch
    {
        PlacementState.Reported => new("care", "À confirmer", "hourglass-split"),
        PlacementState.Confirmed => new("yes", "Confirmée"),
        PlacementState.Contested => new("no", "Contestée"),
        PlacementState.NotStarted => new("no", "N’a pas commencé"),
        PlacementState.BrokenInTrial => new("no", "Rompue en période d’essai"),
        _ => new("plain", "Terminée", "clock-history"),
    };

    public static StateTag Commitment(string state, bool isLate = false) => state switch
    {
        _ when isLate => new("no", "En retard", "alarm"),
        CommitmentState.Proposed => new("care", "À contresigner", "hourglass-split"),
        CommitmentState.Signed => new("info", "Signé", "pen"),
        CommitmentState.Kept => new("yes", "Tenu"),
        CommitmentState.Missed => new("no", "Non tenu"),
        _ => new("plain", "Annulé", "x-circle"),
    };

    /// <summary>People not yet introduced are told in bands: « 11 à 20 personnes », « moins de 11 personnes ».</summary>
    public static string Band(int count) => CompanyView.BandOf(count) switch
    {
        (null, { } most) => $"moins de {most + 1} personnes",
        ({ } from, { } to) => $"{from} à {to} personnes",
        ({ } from, null) => $"plus de {from - 1} personnes",
        _ => "",
    };

    public static string Unit(string unit, long count) => unit switch
    {
        CommitmentUnit.WorkStudy => French.Plural(count, "contrat en alternance", "contrats en alternance"),
        CommitmentUnit.Immersion => French.Plural(count, "immersion"),
        CommitmentUnit.Internship => French.Plural(count, "stage"),
        _ => French.Plural(count, "embauche"),
    };

    public static string Audience(string audience) => audience == CommitmentAudience.PriorityDistrict
        ? "habitants des quartiers prioritaires"
        : "personnes accompagnées du territoire";
}
