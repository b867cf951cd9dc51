using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matching.Engine.Signals;

/// <summary>Things that many residents have in common, each kept once.</summary>
/// <param name="Numbers">Of each resident, by row: the place of theirs in <paramref name="Each"/>.</param>
internal sealed record Kinds<T>(int[] Numbers, T[] Each)
    where T : notnull, IEquatable<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Kinds<T> Of<TResident>(TResident[] residents, Func<TResident, T> kind)
    {
        var (numbers, kinds) = (new int[residents.Length], new Numbering<T>());
        for (var row = 0; row < residents.Length; row++) numbers[row] = kinds[kind(residents[row])];
        return new Kinds<T>(numbers, kinds.Keys);
    }
}

/// <summary>Numbers keys in the order in which they come.</summary>
/// <remarks>A dictionary of a type of ours is compiled when a process starts, thirty methods of it; this is two.</remarks>
internal sealed class Numbering<T>
    where T : notnull, IEquatable<T>
{
    private T[] keys = new T[16];

    /// <summary>Numbers and one, 0 where there is none: at the place that a key's hash names, or one of the next.</summary>
    private int[] places = new int[64];

    public int this[T key]
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        get
        {
            var place = Place(key);
            if (places[place] > 0) return places[place] - 1;
            if (Count == keys.Length) place = Grow(key);
            keys[Count] = key;
            places[place] = ++Count;
            return Count - 1;
        }
    }

    public T[] Keys => keys.AsSpan(0, Count).ToArray();

    public int Count { get; private set; }

    /// <summary>−1 for a key that did not come.</summary>
    public int Find(T key) => places[Place(key)] - 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Place(T key)
    {
        var place = (int)(((uint)key.GetHashCode() * 0x9E3779B1) >> (32 - BitOperations.Log2((uint)places.Length)));
        while (places[place] > 0 && !keys[places[place] - 1].Equals(key)) place = (place + 1) & (places.Length - 1);
        return place;
    }

    /// <returns>The place of a key that comes next.</returns>
    private int Grow(T next)
    {
        Array.Resize(ref keys, 2 * keys.Length);
        places = new int[2 * places.Length];
        for (var number = 0; number < Count; number++) places[Place(keys[number])] = number + 1;
        return Place(next);
    }
}

/// <summary>Columns long enough for a vector that starts at the last resident.</summary>
internal static class Padded
{
    public static T[] Column<T>(int rows) => new T[rows + Vector<T>.Count];
}
