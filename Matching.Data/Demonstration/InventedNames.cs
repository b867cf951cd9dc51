namespace Matching.Data.Demonstration;

/// <summary>First and last names put together at random: whoever they bring to mind is a coincidence.</summary>
internal static class InventedNames
{
    public static readonly string[] Women =
    [
        "Aïcha", "Alice", "Amandine", "Aminata", "Ana", "Assia", "Aurélie", "Awa", "Camille", "Catarina", "Céline", "Chloé", "Claire", "Coumba",
        "Delphine", "Émilie", "Fanta", "Fatima", "Fatou", "Florence", "Hawa", "Inès", "Isabelle", "Jade", "Julie", "Karima", "Kenza", "Khadija",
        "Laëtitia", "Latifa", "Laure", "Léa", "Leïla", "Lina", "Louise", "Manon", "Maria", "Mariam", "Marie", "Mélanie", "Myriam", "Nadia",
        "Naïma", "Nathalie", "Nour", "Oumou", "Patricia", "Rachida", "Salma", "Samira", "Sandrine", "Sarah", "Sofia", "Sonia", "Stéphanie",
        "Sylvie", "Thi Mai", "Valérie", "Yasmina", "Zohra",
    ];

    public static readonly string[] Men =
    [
        "Abdel", "Abdoulaye", "Adrien", "Ahmed", "Alexandre", "Ali", "Antoine", "Antonio", "Arthur", "Bakary", "Benoît", "Bilal", "Bruno",
        "Carlos", "Cédric", "Christophe", "Damien", "David", "Éric", "Fabrice", "Farid", "Florian", "François", "Guillaume", "Hamza", "Hugo",
        "Ibrahima", "Idriss", "Ismaël", "Jean", "João", "Jérôme", "Julien", "Karim", "Kévin", "Lamine", "Laurent", "Loïc", "Luca", "Lucas",
        "Mamadou", "Marc", "Mathieu", "Mehdi", "Mickaël", "Mohamed", "Moussa", "Nabil", "Nicolas", "Olivier", "Omar", "Oumar", "Pascal",
        "Paul", "Philippe", "Rachid", "Romain", "Sébastien", "Thomas", "Van Minh", "Vincent", "Yacine", "Yanis", "Youssef",
    ];

    public static readonly string[] Families =
    [
        "Alami", "Almeida", "André", "Aubert", "Ba", "Bah", "Barbier", "Belkacem", "Ben Salah", "Benali", "Bernard", "Berthelot", "Blanc",
        "Bonnet", "Bouchard", "Boukhari", "Boyer", "Camara", "Carpentier", "Carvalho", "Chevalier", "Cissé", "Colin", "Costa", "Coulibaly",
        "Da Silva", "David", "Delaunay", "Dembélé", "Diallo", "Diarra", "Diop", "Dubois", "Dufour", "Dumont", "Dupuis", "Durand", "El Amrani",
        "Fall", "Faure", "Ferreira", "Fofana", "Fontaine", "Fournier", "Garnier", "Gauthier", "Girard", "Gomes", "Guérin", "Haddad", "Henry",
        "Kaba", "Kanté", "Kaya", "Keïta", "Konaté", "Lambert", "Lefèvre", "Legrand", "Lemaire", "Leroy", "Lopes", "Mansouri", "Marchand",
        "Martin", "Masson", "Mendy", "Mercier", "Meunier", "Moreau", "Morel", "Morin", "Ndiaye", "Nguyen", "Noël", "Ouattara", "Perrin",
        "Petit", "Pham", "Pinto", "Ramdani", "Renaud", "Ribeiro", "Richard", "Rivière", "Roche", "Roussel", "Roy", "Sacko", "Saïdi", "Sané",
        "Sarr", "Simon", "Sissoko", "Sow", "Sylla", "Thomas", "Touré", "Traoré", "Tran", "Vidal", "Vincent", "Yilmaz", "Zerrouki",
    ];

    public static readonly string[] Streets =
    [
        "rue de l’Exemple", "allée des Essais", "square de la Démonstration", "avenue du Modèle", "impasse du Prototype", "rue du Brouillon",
        "passage de la Maquette", "allée de l’Invention",
    ];

    /// <summary>Of the ranges kept for fiction: 01 99 00 XX XX and 06 39 98 XX XX.</summary>
    public static string Phone(SeededDice dice) =>
        $"{(dice.Chance(0.9) ? "06 39 98" : "01 99 00")} {dice.Between(0, 99):00} {dice.Between(0, 99):00}";

    /// <summary>Lower-case ASCII, for an address of mail.</summary>
    public static string ForMail(string name)
    {
        var plain = name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter).ToArray();
        return new string(plain).ToLowerInvariant();
    }
}
