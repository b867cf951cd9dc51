namespace Matching.Engine.Domain;

/// <summary>The one thing that consent is asked for: sending one's details to one company for one opening.</summary>
public static class Consent
{
    /// <summary>Kept with every yes; a changed text gets a new version.</summary>
    public const string Version = "2026-11";

    public const string Text =
        "J’accepte que mon nom, mon téléphone, mon courriel et mes points forts pour ce poste soient transmis à cette entreprise, "
        + "pour cette offre seulement. Je peux changer d’avis tant que l’entreprise n’a pas reçu mes coordonnées.";
}
