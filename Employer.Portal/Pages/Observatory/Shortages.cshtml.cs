using Matching.Data.Observatory;
using Matching.Engine.Shortlisting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>What the area lacks for its open openings: the to-do list of those who make training, transport and workshops.</summary>
public sealed class ShortagesModel(NpgsqlDataSource database) : PageModel
{
    private const int Lines = 12;

    public Shortages Shortages { get; private set; } = null!;

    /// <summary>Causes with the words of the hard requirement.</summary>
    public IReadOnlyList<(string Label, string Remedy, int Openings)> Causes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shortages = await database.ShortagesAsync(ListSize.Least, Lines, cancel);
        Causes = [.. from cause in Shortages.Causes
                     join requirement in HardRequirements.All on cause.Requirement equals requirement.Code
                     select (requirement.Label, requirement.Remedy, cause.Openings)];
    }
}
