namespace Matching.Engine.Domain;

/// <summary>What is wrong with a SIRET, or nothing.</summary>
public enum SiretFault
{
    None,
    NotOnlyDigits,
    WrongLength,

    /// <summary>The last digit does not follow from the others: one of them is mistyped.</summary>
    WrongKey,
}

/// <summary>The 14 digits of an establishment: its company's SIREN, then a number, with a Luhn key.</summary>
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
        var isRight = Luhn(siret) % 10 == 0 || (SirenOf(siret) == LaPoste && siret.Sum(c => c - '0') % 5 == 0);
        return isRight ? SiretFault.None : SiretFault.WrongKey;
    }

    private static int Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
