namespace Matching.Engine.Domain;

/// <summary>What is wrong with a SIRET or a SIREN, or nothing.</summary>
public enum SiretFault
{
    None,
    NotOnlyDigits,
    WrongLength,

    /// <summary>The last digit does not follow from the others: one of them is mistyped.</summary>
    WrongKey,

    /// <summary>The first nine digits of the SIRET are no SIREN: one of them is mistyped.</summary>
    WrongSirenKey,
}

/// <summary>The 14 digits of an establishment: its company's SIREN, then a number, with a Luhn key of its own.</summary>
public static class Siret
{
    public const int Length = 14;

    /// <summary>La Poste has more establishments than the key allows for: theirs sum to a multiple of five.</summary>
    private const string LaPoste = "356000000";

    /// <summary>Without the spaces that people type.</summary>
    public static string Clean(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not '\u202F' and not '.'));

    public static string SirenOf(string siret) => siret[..9];

    public static SiretFault FaultIn(string siret)
    {
        if (!siret.All(char.IsAsciiDigit))
            return SiretFault.NotOnlyDigits;
        if (siret.Length != Length)
            return SiretFault.WrongLength;
        if (Siren.FaultIn(SirenOf(siret)) != SiretFault.None)
            return SiretFault.WrongSirenKey;
        var isRight = LuhnKey.Fits(siret) || (SirenOf(siret) == LaPoste && siret.Sum(c => c - '0') % 5 == 0);
        return isRight ? SiretFault.None : SiretFault.WrongKey;
    }
}
