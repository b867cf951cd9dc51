namespace Matching.Engine.Domain;

/// <summary>The key of SIREN and SIRET: every second digit from the right counts double, and the sum is a multiple of ten.</summary>
internal static class LuhnKey
{
    public static bool Fits(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
