using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Engine.Occupations;

/// <summary>
/// The cubed similarity of each pair of titles, where it matters. Symmetric, 1 on the diagonal; only the lower triangle is kept, three
/// bytes an entry: the column, and the similarity in steps of 1/255.
/// </summary>
internal sealed class Kernel
{
    /// <summary>As many vectors as one multiplication takes at once.</summary>
    public const int Width = 32;

    // Less is left out where weights are learned, for size; what is found may count more of it (measured: it helps texts with typing errors).
    private const float LeastLearned = 0.01f;
    private const float LeastFound = 0.002f;

    private static readonly float[] Cubes = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(step => Cube(step / (float)byte.MaxValue, LeastLearned))];

    private readonly ushort[][] columns;
    private readonly byte[][] steps;

    /// <exception cref="OverflowException">There are more than 65 536 titles.</exception>
    public Kernel(TitleSimilarity titles)
    {
        _ = checked((ushort)Math.Max(0, titles.Titles.Length - 1));
        columns = new ushort[titles.Titles.Length][];
        steps = new byte[titles.Titles.Length][];
        Parallel.For(0, columns.Length, () => new Workspace(new float[columns.Length], new ushort[columns.Length], new byte[columns.Length]), (row, _, workspace) =>
        {
            var (similarities, near, their) = workspace;
            titles.With(titles.Titles[row].Forms[0], similarities);
            var count = 0;
            for (var column = 0; column < row; column++)
            {
                var step = Step(similarities[column]);
                if (Cubes[step] > 0)
                    (near[count], their[count++]) = ((ushort)column, step);
            }

            (columns[row], steps[row]) = (near[..count], their[..count]);
            return workspace;
        }, _ => { });
    }

    public int Size => columns.Length;

    /// <summary>The kernel of a text's similarity to a title: its cube, or 0 when that is too little to matter.</summary>
    public static float Of(float similarity) => Cube(similarity, LeastFound);

    /// <summary>(Kernel + <paramref name="ridge"/>·I) times <see cref="Width"/> vectors at once: row after row, a value of each.</summary>
    public void Multiply(float[] vectors, float[] products, float ridge)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(vectors);
        ref var to = ref MemoryMarshal.GetArrayDataReference(products);
        for (var i = 0; i < Size * Width; i++)
            products[i] = (1 + ridge) * vectors[i];
        for (var row = 0; row < Size; row++)
        {
            ref var mine = ref Unsafe.Add(ref from, row * Width);
            var (low, high) = (Vector512.LoadUnsafe(ref mine), Vector512.LoadUnsafe(ref mine, Width / 2));
            var (lowSum, highSum) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var (others, their) = (columns[row], steps[row]);
            for (var entry = 0; entry < others.Length; entry++)
            {
                var kernel = Vector512.Create(Cubes[their[entry]]);
                ref var other = ref Unsafe.Add(ref from, others[entry] * Width);
                ref var target = ref Unsafe.Add(ref to, others[entry] * Width);
                lowSum = Vector512.FusedMultiplyAdd(kernel, Vector512.LoadUnsafe(ref other), lowSum);
                highSum = Vector512.FusedMultiplyAdd(kernel, Vector512.LoadUnsafe(ref other, Width / 2), highSum);
                Vector512.FusedMultiplyAdd(kernel, low, Vector512.LoadUnsafe(ref target)).StoreUnsafe(ref target);
                Vector512.FusedMultiplyAdd(kernel, high, Vector512.LoadUnsafe(ref target, Width / 2)).StoreUnsafe(ref target, Width / 2);
            }

            ref var sum = ref Unsafe.Add(ref to, row * Width);
            (Vector512.LoadUnsafe(ref sum) + lowSum).StoreUnsafe(ref sum);
            (Vector512.LoadUnsafe(ref sum, Width / 2) + highSum).StoreUnsafe(ref sum, Width / 2);
        }
    }

    private static float Cube(float similarity, float least)
    {
        var cube = similarity * similarity * similarity;
        return cube < least ? 0 : cube;
    }

    private static byte Step(float similarity) => (byte)MathF.Round(Math.Clamp(similarity, 0, 1) * byte.MaxValue);

    private sealed record Workspace(float[] Similarities, ushort[] Near, byte[] Steps);
}
