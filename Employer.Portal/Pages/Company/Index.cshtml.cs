using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Employer.Portal.Pages.Company;

/// <summary>A recruiter's home: what needs me now, then what moves.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public IReadOnlyList<WaitingCount> Tasks { get; private set; } = [];

    public IReadOnlyList<CompanyCandidate> Waiting { get; private set; } = [];

    public IReadOnlyList<CompanyOpening> Openings { get; private set; } = [];

    public IReadOnlyList<CommitmentBalance> Commitments { get; private set; } = [];

    /// <summary>Openings for which nobody is proposed before the company says when they start.</summary>
    public IReadOnlyList<HeldOpening> Held { get; private set; } = [];

    public bool IsEmpty => Openings.Count == 0 && Commitments.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel) => await AsCompanyAsync(
        async company =>
        {
            Standing = await company.StandingAsync(User.CompanyId());
            Held = await company.HeldOpeningsAsync(Today);
            Tasks = await company.RecruiterTasksAsync();
            Waiting = [.. (await company.CompanyCandidatesAsync()).Where(c => NeedsMe(c)).Take(6)];
            Openings = [.. (await company.CompanyOpeningsAsync()).Where(o => !OpeningState.Ended.Contains(o.State)).Take(6)];
            Commitments = [.. (await company.CommitmentsAsync()).Where(c => c.State is CommitmentState.Signed)];
            return true;
        },
        cancel);

    public string TextOf(WaitingCount task) => task.Kind switch
    {
        RecruiterTasks.ToContact => French.Plural(task.Count, "personne à contacter", "personnes à contacter"),
        RecruiterTasks.ToDecide => French.Plural(task.Count, "décision attendue", "décisions attendues"),
        RecruiterTasks.ToConfirm => French.Plural(task.Count, "embauche à confirmer", "embauches à confirmer"),
        RecruiterTasks.ToCorrect => French.Plural(task.Count, "offre à corriger, mise en pause par la coordination", "offres à corriger, mises en pause par la coordination"),
        _ => French.Plural(task.Count, "offre à terminer", "offres à terminer"),
    };

    public string HrefOf(WaitingCount task) => task.Kind switch
    {
        RecruiterTasks.ToComplete or RecruiterTasks.ToCorrect => Links.Openings,
        RecruiterTasks.ToContact => Links.Candidates + "?etat=" + CompanyView.ToContact,
        RecruiterTasks.ToDecide => Links.Candidates + "?etat=" + CompanyView.DecisionAwaited,
        _ => Links.Candidates + "?etat=" + Candidates.IndexModel.ToConfirm,
    };

    private static bool NeedsMe(CompanyCandidate candidate) =>
        candidate.Stage is CompanyView.ToContact or CompanyView.DecisionAwaited || candidate.HireAwaitsCompany;
}
