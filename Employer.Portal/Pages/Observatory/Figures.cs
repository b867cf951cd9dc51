using Employer.Portal.Pages.Company;
using Matching.Data.Observatory;
using Matching.Engine.Observatory;

namespace Employer.Portal.Pages.Observatory;

/// <summary>A line of a table; no value when the group is too small to be shown.</summary>
public sealed record Figure(string Label, int? Value);

/// <summary>Promised and kept in one unit; no values when too few companies stand behind it.</summary>
public sealed record UnitFigure(string Unit, int? Companies, int? Promised, int? Kept, int? Remaining, int? Late);

/// <summary>The figures that may be shown.</summary>
public sealed record Figures(
    IReadOnlyList<Figure> Funnel, IReadOnlyList<Figure> Openings, IReadOnlyList<UnitFigure> Commitments, IReadOnlyList<Figure> Exits, int? ExitTotal)
{
    public static Figures Of(Indicators indicators)
    {
        var exits = indicators.Exits.Select(e => e.Count).ToList();
        var shown = Suppression.Hide(exits);
        return new Figures(
            [.. indicators.Funnel.Select(f => new Figure(Step(f.Code), f.Count is > 0 and < Suppression.FewestPeople ? null : f.Count))],
            [.. indicators.Openings.Select(o => new Figure(Opening(o.Code), o.Count))],
            [.. indicators.Commitments.Select(Unit)],
            [.. indicators.Exits.Select((e, i) => new Figure(Class(e.Code), shown[i]))],
            Suppression.Total(exits));
    }

    /// <summary>A cell: the number, or why there is none.</summary>
    public static string Cell(int? value) => value is { } known ? French.Number(known) : "n. d.";

    private static UnitFigure Unit(UnitIndicator c)
    {
        var name = CompanyWords.Unit(c.Unit, 2);
        return c.Companies < Suppression.FewestCompanies
            ? new UnitFigure(name, null, null, null, null, null)
            : new UnitFigure(name, c.Companies, c.Promised, c.Kept, c.Remaining, c.LateCompanies is > 0 and < Suppression.FewestCompanies ? null : c.Late);
    }

    private static string Step(string code) => code switch
    {
        "proposed" => "Proposées par le classement ou un conseiller",
        "validated" => "Validées par leur conseiller",
        "offered" => "Ont reçu une offre",
        "accepted" => "Ont dit oui",
        "introduced" => "Présentées à une entreprise",
        "interviewed" => "Reçues en entretien",
        _ => "Embauchées (confirmé des deux côtés)",
    };

    private static string Opening(string code) => code switch
    {
        "published" => "Offres publiées aujourd’hui",
        "positions" => "Postes ouverts aujourd’hui",
        "spotted" => "Offres repérées aujourd’hui",
        _ => "Offres pourvues sur la période",
    };

    private static string Class(string code) => code switch
    {
        "durable" => "Sorties durables",
        "transition" => "Sorties de transition",
        "positive" => "Sorties positives",
        _ => "Autres sorties",
    };
}
