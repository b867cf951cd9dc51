using Matching.Data.Observatory;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>Who the ranking proposes, by group, as the last audit kept it.</summary>
public sealed class ExposureModel(NpgsqlDataSource database) : PageModel
{
    public DateOnly? AuditedOn { get; private set; }

    public int Openings { get; private set; }

    public IReadOnlyList<(string Title, IReadOnlyList<AuditedGroup> Groups)> Dimensions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var groups = await database.LastExposureAuditAsync(cancel);
        if (groups.Count == 0)
            return;
        (AuditedOn, Openings) = (groups[0].AuditedOn, groups.Max(g => g.OpeningCount));
        Dimensions = [.. groups.GroupBy(g => g.Dimension).Select(d => (ExposureWords.Dimension(d.Key), (IReadOnlyList<AuditedGroup>)[.. d]))];
    }
}
