namespace Employer.Portal.Pages.Errors;

/// <summary>What went wrong and what to do, for each answer that is not a page.</summary>
public sealed record ErrorText(string Title, string Cause, string Cure, string Icon)
{
    public static ErrorText For(int code) => code switch
    {
        400 => new(
            "La page est restée ouverte trop longtemps",
            "Pour votre sécurité, un formulaire n’est accepté que s’il vient d’une page récente.",
            "Revenez en arrière, rechargez la page, puis envoyez de nouveau. Rien n’a été enregistré.",
            "hourglass-bottom"),
        413 => new(
            "C’est trop long pour être reçu",
            "Ce que vous avez envoyé dépasse ce qu’un formulaire peut contenir. Rien n’a été enregistré.",
            "Revenez en arrière, raccourcissez le texte, puis envoyez de nouveau.",
            "file-earmark-text"),
        405 or 415 => new(
            "Cette demande ne peut pas être lue",
            "Elle ne vient pas d’un formulaire de ce site, ou elle est incomplète. Rien n’a été enregistré.",
            "Repartez de l’accueil, puis recommencez.",
            "signpost-split"),
        403 => new(
            "Cette page n’est pas ouverte à votre rôle",
            "Vous êtes connecté, mais cette page ou cette fiche est réservée à d’autres personnes.",
            "Revenez à votre accueil. Si vous devriez y avoir accès, demandez-le à la coordination de la Cité.",
            "lock"),
        429 => new(
            "Trop d’essais en peu de temps",
            "Pour protéger les comptes, le nombre d’essais par minute est limité.",
            "Attendez une minute, puis recommencez.",
            "hourglass-split"),
        >= 500 => new(
            "Quelque chose n’a pas marché chez nous",
            "La demande n’a pas pu être traitée. Ce n’est pas de votre fait et l’incident est enregistré.",
            "Réessayez dans quelques minutes. Si cela continue, prévenez la coordination en donnant l’heure.",
            "tools"),
        _ => new(
            "Cette page n’existe pas",
            "L’adresse est incomplète, ou la page a été déplacée ou fermée.",
            "Vérifiez l’adresse, ou repartez de l’accueil.",
            "signpost-split"),
    };
}
