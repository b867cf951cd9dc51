using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Structures;

public sealed class NewModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Nom de la structure"), Required, StringLength(TextLengths.StructureName)]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Nature"), Required(ErrorMessage = "Choisissez la nature de la structure.")]
    public string? Kind { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Kind is not null && StructureKinds.All.All(choice => choice.Value != Kind))
            ModelState.AddModelError(nameof(Kind), "Choisissez une nature de la liste.");
        if (!ModelState.IsValid)
            return Page();
        if (!await database.CreateStructureAsync(Name.Trim(), Kind!, clock.GetUtcNow(), cancel))
        {
            ModelState.AddModelError(nameof(Name), "Une structure porte déjà ce nom ; ajoutez-lui la commune ou le service.");
            return Page();
        }
        TempData.Confirm($"{Name.Trim()} est ajoutée. Vous pouvez ouvrir les comptes de ses conseillers.");
        return LocalRedirect(Links.Index);
    }
}
