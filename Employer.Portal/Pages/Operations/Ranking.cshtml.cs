using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Rankings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Operations;

/// <summary>The stop switch: an administrator stops the ranking, or lets it go on, and says why.</summary>
public sealed class RankingModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Pourquoi ?")]
    [Required(ErrorMessage = "Écrivez en une phrase pourquoi : d’autres le liront."), StringLength(StopRanking.LongestReason, MinimumLength = 3)]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public RankingStop? Last { get; private set; }

    public bool IsStopped => Last is { IsStopped: true };

    public async Task OnGetAsync(CancellationToken cancel) => Last = await database.LastRankingStopAsync(cancel);

    public Task<IActionResult> OnPostStopAsync(CancellationToken cancel) =>
        SwitchAsync(true, "Le classement est arrêté. Les conseillers proposent à la main.", cancel);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancel) =>
        SwitchAsync(false, "Le classement reprend, au plus tard cette nuit.", cancel);

    private async Task<IActionResult> SwitchAsync(bool stop, string done, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }

        if (await database.SwitchRankingAsync(stop, Reason!.Trim(), User.AccountId(), clock.GetUtcNow(), cancel))
            TempData.Confirm(done);
        else
            TempData.Warn("Quelqu’un vient de le faire : rien n’a changé.");
        return LocalRedirect(Links.Index);
    }
}
