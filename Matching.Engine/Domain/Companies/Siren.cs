namespace Matching.Engine.Domain;

/// <summary>The 9 digits of a company, the last of them a Luhn key.</summary>
public static class Siren
{
    public const int Length = 9;

    /// <summary>Nothing, or what is wrong: never <see cref="SiretFault.WrongSirenKey"/>, which speaks of a part.</summary>
    public static SiretFault FaultIn(string siren) =>
        !siren.All(char.IsAsciiDigit) ? SiretFault.NotOnlyDigits
        : siren.Length != Length ? SiretFault.WrongLength
        : LuhnKey.Fits(siren) ? SiretFault.None
        : SiretFault.WrongKey;
}
