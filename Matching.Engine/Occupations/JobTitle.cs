using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matching.Engine.Occupations;

/// <summary>
/// Brings the many ways of writing a job title to one: lower case, no accents, plain apostrophes, no <c>(H/F)</c>, no contract or
/// advertising words, usual abbreviations written out, feminine endings in brackets dropped.
/// </summary>
public static partial class JobTitle
{
    private const int LeastLetters = 4;

    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "h", "f", "hf", "fh", "cdi", "cdd", "cdic", "interim", "interimaire", "alternance", "stage", "urgent", "recherche", "recrute",
        "recrutement", "poste", "mission", "temps", "plein", "partiel", "debutant", "accepte", "experimente",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["pl"] = "poids lourd",
        ["spl"] = "super poids lourd",
        ["vl"] = "vehicule leger",
        ["vu"] = "vehicule utilitaire",
        ["tp"] = "travaux publics",
        ["btp"] = "batiment travaux publics",
        ["sav"] = "service apres vente",
        ["adv"] = "administration des ventes",
        ["rh"] = "ressources humaines",
        ["drh"] = "directeur ressources humaines",
        ["daf"] = "directeur administratif financier",
        ["dsi"] = "directeur systemes information",
        ["cn"] = "commande numerique",
        ["els"] = "employe libre service",
        ["gms"] = "grande surface",
        ["ide"] = "infirmier soins generaux",
        ["idec"] = "infirmier coordinateur",
        ["ash"] = "agent service hospitalier",
        ["as"] = "aide soignant",
        ["avs"] = "auxiliaire vie sociale",
        ["aes"] = "accompagnant educatif social",
        ["amp"] = "aide medico psychologique",
        ["aesh"] = "accompagnant eleves situation handicap",
        ["advf"] = "assistant de vie aux familles",
        ["ads"] = "agent de securite",
        ["aps"] = "agent de prevention securite",
        ["cvc"] = "chauffage ventilation climatisation",
        ["qhse"] = "qualite hygiene securite environnement",
        ["hse"] = "hygiene securite environnement",
        ["vrd"] = "voirie reseaux divers",
        ["cip"] = "conseiller insertion professionnelle",
        ["rdv"] = "rendez vous",
        ["tech"] = "technicien",
        ["resp"] = "responsable",
        ["asst"] = "assistant",
        ["ass"] = "assistant",
        ["assist"] = "assistant",
        ["ing"] = "ingenieur",
        ["op"] = "operateur",
        ["elec"] = "electricien",
        ["meca"] = "mecanicien",
        ["maint"] = "maintenance",
        ["compta"] = "comptable",
        ["admin"] = "administratif",
        ["info"] = "informatique",
        ["log"] = "logistique",
        ["prepa"] = "preparateur",
        ["cde"] = "commandes",
        ["cdes"] = "commandes",
        ["cces"] = "commandes",
        ["manut"] = "manutentionnaire",
        ["cond"] = "conducteur",
    };

    /// <summary>Words separated by one space; empty when nothing is left.</summary>
    public static string Normalise(string text)
    {
        var plain = Place().Replace(WithoutAccents(text), " ");
        // What comes after "H/F" is the firm or the town, unless the title only begins there.
        plain = GenderMark().Match(plain) is { Success: true } mark && Letters().Count(plain[..mark.Index]) >= LeastLetters
            ? plain[..mark.Index]
            : GenderMark().Replace(plain, " ");
        plain = BracketedEnding().Replace(plain, "$1");
        var words = Separator().Split(plain).Where(w => w.Length > 0 && !Noise.Contains(w));
        return string.Join(' ', words.Select(w => Abbreviations.GetValueOrDefault(w, w)));
    }

    private static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            _ = char.ToLowerInvariant(c) switch
            {
                'œ' => plain.Append("oe"),
                'æ' => plain.Append("ae"),
                var lower => plain.Append(lower),
            };
        }

        return plain.ToString();
    }

    // (H/F), H/F, F-H, (h/f/x), (m/f/d) …
    [GeneratedRegex(@"\(?\b[hfm]\s*[/\-|]\s*[hfm](\s*[/\-|]\s*[xnd])?\b\)?")]
    private static partial Regex GenderMark();

    // "dans le 78", "(78)", "78180"
    [GeneratedRegex(@"\bdans l[ea]s? \d\w*|\(\d{2,3}\)|\b\d{5}\b")]
    private static partial Regex Place();

    [GeneratedRegex("[a-z]")]
    private static partial Regex Letters();

    // employe(e), operateur(trice), vendeur.se, technicien·ne: the masculine stays.
    [GeneratedRegex(@"(\w{3,})(?:\((?:e|ne|se|te|le|re|ere|rice|trice|euse|ice|iere|ienne|enne|ve|fe|es)\)|[.·•](?:e|ne|se|te|le|re|ere|rice|trice|euse|ice|iere|ve|fe|es)\b)")]
    private static partial Regex BracketedEnding();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex Separator();
}
