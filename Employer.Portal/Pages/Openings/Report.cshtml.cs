using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Openings;

public sealed class ReportModel(NpgsqlDataSource database, TimeProvider clock) : ReportPage(database, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Back => Links.Details(Id);

    protected override async Task<Guid?> FindAsync(CancellationToken cancel)
    {
        var opening = await Database.PublicOpeningAsync(Id, User.ReadsSpotted(), cancel);
        OpeningTitle = opening?.Title ?? "";
        return opening?.Id;
    }
}
