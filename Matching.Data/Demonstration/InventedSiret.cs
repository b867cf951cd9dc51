using System.Globalization;

namespace Matching.Data.Demonstration;

/// <summary>
/// Numbers that pass every check of form and belong to nobody: INSEE attributes no SIREN that begins with 000.
/// </summary>
public static class InventedSiret
{
    /// <summary>A nine-digit SIREN with a valid Luhn key.</summary>
    /// <param name="number">0 to 99 999; the same number gives the same SIREN.</param>
    public static string Siren(int number) => WithKey("000" + number.ToString("00000", CultureInfo.InvariantCulture));

    /// <summary>A fourteen-digit SIRET of <paramref name="siren"/> with a valid Luhn key.</summary>
    /// <param name="siren">As <see cref="Siren"/> gives it.</param>
    /// <param name="establishment">1 for the first.</param>
    public static string Siret(string siren, int establishment) =>
        WithKey(siren + establishment.ToString("0000", CultureInfo.InvariantCulture));

    private static string WithKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return digits + (10 - (sum % 10)) % 10;
    }
}
