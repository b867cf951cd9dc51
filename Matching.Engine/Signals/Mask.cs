using System.Runtime.CompilerServices;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>Small sets of codes as bits, in the order of a vocabulary of at most eight.</summary>
internal sealed class Mask(IReadOnlyList<string> vocabulary)
{
    public static readonly Mask OfSchedules = new(Schedule.All);
    public static readonly Mask OfContracts = new(Contract.All);
    public static readonly Mask OfTravelModes = new(TravelMode.All);

    private readonly string[] words = [.. vocabulary];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte Of(IReadOnlyList<string> codes)
    {
        byte mask = 0;
        for (var i = 0; i < codes.Count; i++) mask |= Of(codes[i]);
        return mask;
    }

    /// <summary>0 when the code is not in the vocabulary.</summary>
    public byte Of(string code)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == code) return (byte)(1 << i);
        }

        return 0;
    }
}
