namespace Matching.Engine.Domain;

/// <summary>Why the coordination refuses a company. The company reads the sentence, so it says what to do.</summary>
public static class CompanyRefusal
{
    public static readonly IReadOnlyList<Reason> Reasons =
    [
        new("not_verified", "Entreprise ou contact non vérifié", "Nous n’avons pas pu vérifier l’entreprise ou la personne qui l’inscrit."),
        new("not_an_employer", "Ne recrute pas elle-même", "Cette structure ne propose pas d’emploi à des personnes du territoire."),
        new("duplicate", "Déjà inscrite", "Cette entreprise a déjà un compte : demandez à votre équipe de vous inviter."),
        new("unlawful_offers", "Offres contraires à la loi", "Des offres de cette entreprise étaient contraires à la loi."),
        new("other", "Autre raison", "L’inscription n’a pas pu être acceptée."),
    ];
}
