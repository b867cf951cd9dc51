namespace Matching.Data.Reading;

/// <summary>The faults of an address in French: what is wrong, and how it looks when it is right. Never what was written.</summary>
public static class MailAddressWords
{
    public static string Say(MailAddressFault fault) => fault switch
    {
        MailAddressFault.Empty => "Indiquez une adresse électronique, par exemple prenom.nom@exemple.fr.",
        MailAddressFault.ControlCharacter => "Cette adresse contient un caractère invisible ; effacez-la et saisissez-la de nouveau.",
        MailAddressFault.TooLong => $"Cette adresse est trop longue ; elle compte au plus {MailAddresses.Longest} caractères.",
        MailAddressFault.Several => "Il y a plusieurs adresses ici ; gardez-en une seule.",
        MailAddressFault.DisplayName => "Écrivez l’adresse seule, sans nom, guillemets ni chevrons : prenom.nom@exemple.fr.",
        MailAddressFault.Comment => "Écrivez l’adresse seule, sans remarque entre parenthèses : prenom.nom@exemple.fr.",
        MailAddressFault.Incomplete => "Cette adresse n’est pas complète ; elle ressemble à prenom.nom@exemple.fr.",
        MailAddressFault.LocalPart =>
            "Le début de cette adresse, avant @, n’est pas possible : lettres sans accent, chiffres et points, sans espace ni point au bord. Vérifiez-le.",
        _ => "La fin de cette adresse, après @, n’est pas possible ; elle ressemble à exemple.fr. Vérifiez-la.",
    };
}
