using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace Matching.Benchmarks;

/// <summary>What a subcommand says: sizes and circumstances as sentences, results as lines <c>figure NAME VALUE</c>.</summary>
internal static class Figure
{
    public static void Print(string name, double value) =>
        Console.WriteLine($"figure {name} {value.ToString(Math.Abs(value) is > 0 and < 1e-4 ? "0.##e+0" : "0.######", CultureInfo.InvariantCulture)}");

    /// <summary>For what this machine, or this folder without the public data, cannot measure.</summary>
    public static void PrintAbsent(string name) => Console.WriteLine($"figure {name} absent");

    public static string InstructionSet =>
        Avx512Vbmi.IsSupported ? "AVX-512 with VBMI" : Avx512BW.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "scalar";
}
