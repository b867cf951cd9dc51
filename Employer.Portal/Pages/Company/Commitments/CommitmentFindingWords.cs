using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Company.Commitments;

/// <summary>What speaks against the terms of a commitment, in words.</summary>
internal static class CommitmentFindingWords
{
    public static string Of(CommitmentFinding finding, DateOnly today) => finding.Code switch
    {
        CommitmentFinding.QuantityOutOfBounds => $"Indiquez combien, entre 1 et {French.Number(CommitmentRules.MostQuantity)}.",
        CommitmentFinding.UnknownUnit => "Dites ce que vous promettez.",
        CommitmentFinding.UnknownAudience => "Dites pour qui.",
        CommitmentFinding.UnknownContract => "Choisissez les contrats dans la liste.",
        CommitmentFinding.StartsLongAgo =>
            $"Le début est trop ancien : un engagement compte au plus tôt à partir du {French.Date(today.AddMonths(-CommitmentRules.MostMonthsBack))}.",
        CommitmentFinding.StartsFarAhead =>
            $"Le début est trop lointain : choisissez une date avant le {French.Date(today.AddMonths(CommitmentRules.MostMonthsAhead))}.",
        CommitmentFinding.EndsBeforeStart => "La fin tombe avant le début ; corrigez l’une des deux dates.",
        CommitmentFinding.EndsInThePast => "La fin est déjà passée : choisissez une date à venir.",
        _ => $"Un engagement dure {CommitmentRules.MostMonths / 12} ans au plus : rapprochez la fin du début.",
    };
}
