using Matching.Data.Commitments;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Commitments;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public DateOnly Today => French.Day(clock.GetUtcNow());

    /// <summary>By company, those that kept most first.</summary>
    public IReadOnlyList<IGrouping<string, CommitmentBalance>> Companies { get; private set; } = [];

    public int Promised { get; private set; }

    /// <summary>Of what was promised; what comes on top is counted apart.</summary>
    public int Kept { get; private set; }

    public int OnTop { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var commitments = await database.PublicCommitmentsAsync(cancel);
        // Hires only: other units are never added to them.
        var hires = commitments.Where(c => c.Unit == CommitmentUnit.Hire).ToList();
        (Promised, Kept) = (hires.Sum(c => c.Promised), hires.Sum(c => Math.Min(c.Kept, c.Promised)));
        OnTop = hires.Sum(c => Math.Max(0, c.Kept - c.Promised));
        Companies = [.. commitments.GroupBy(c => c.Company).OrderByDescending(g => g.Sum(c => c.Kept)).ThenBy(g => g.Key, StringComparer.CurrentCulture)];
    }
}
