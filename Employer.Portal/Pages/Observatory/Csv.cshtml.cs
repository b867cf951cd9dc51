using System.Text;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>The same figures for a spreadsheet: semicolons, as French ones expect.</summary>
public sealed class CsvModel(NpgsqlDataSource database, TimeProvider clock) : FiguresPage(database, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var csv = new StringBuilder("\uFEFFtableau;ligne;valeur\r\n");
        foreach (var (table, figures) in new[] { ("parcours", Figures.Funnel), ("offres", Figures.Openings), ("sorties", Figures.Exits) })
            foreach (var figure in figures)
                csv.Append(French.Culture, $"{table};{figure.Label};{figure.Value}\r\n");
        foreach (var c in Figures.Commitments)
            csv.Append(French.Culture, $"engagements;{c.Unit}, promis;{c.Promised}\r\nengagements;{c.Unit}, tenu;{c.Kept}\r\n")
                .Append(French.Culture, $"engagements;{c.Unit}, reste;{c.Remaining}\r\nengagements;{c.Unit}, en retard;{c.Late}\r\n");
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"observatoire-{French.Day(Now):yyyy-MM-dd}.csv");
    }
}
