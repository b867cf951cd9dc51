namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>An offer as the API "Offres d'emploi v2" gives it: only what is used here. Any field may be missing.</summary>
internal sealed record FranceTravailOffer
{
    public string? Id { get; init; }
    public string? Intitule { get; init; }
    public string? Description { get; init; }
    public string? RomeCode { get; init; }
    public FranceTravailPlace? LieuTravail { get; init; }
    public FranceTravailEmployer? Entreprise { get; init; }
    public string? TypeContrat { get; init; }
    public string? TypeContratLibelle { get; init; }
    public string? NatureContrat { get; init; }
    public string? ExperienceExige { get; init; }
    public string? ExperienceLibelle { get; init; }
    public string? ExperienceCommentaire { get; init; }
    public FranceTravailPay? Salaire { get; init; }
    public string? DureeTravailLibelle { get; init; }
    public string? DureeTravailLibelleConverti { get; init; }
    public FranceTravailContext? ContexteTravail { get; init; }
    public bool? Alternance { get; init; }
    public int? NombrePostes { get; init; }
    public FranceTravailOrigin? OrigineOffre { get; init; }
    public IReadOnlyList<FranceTravailItem>? Langues { get; init; }
    public IReadOnlyList<FranceTravailItem>? Permis { get; init; }
    public IReadOnlyList<FranceTravailItem>? Competences { get; init; }
    public IReadOnlyList<FranceTravailEducation>? Formations { get; init; }
}

internal sealed record FranceTravailPlace(string? Libelle, double? Latitude, double? Longitude, string? Commune, string? CodePostal = null);

internal sealed record FranceTravailEmployer(string? Nom);

internal sealed record FranceTravailPay(string? Libelle, string? Commentaire, string? Complement1, string? Complement2);

internal sealed record FranceTravailContext(IReadOnlyList<string>? Horaires);

internal sealed record FranceTravailOrigin(string? UrlOrigine);

/// <param name="Exigence">"E" required, "S" wished for.</param>
internal sealed record FranceTravailItem(string? Code, string? Libelle, string? Exigence);

internal sealed record FranceTravailEducation(string? NiveauLibelle, string? Exigence, string? DomaineLibelle = null);
