using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Things that many residents have in common, each kept once.</summary>
/// <param name="Numbers">Of each resident, by row: the place of theirs in <paramref name="Each"/>.</param>
internal sealed record Kinds<T>(int[] Numbers, T[] Each)
    where T : notnull
{
    public static Kinds<T> Of<TResident>(TResident[] residents, Func<TResident, T> kind)
    {
        var (numbers, kinds) = (new int[residents.Length], new Numbering<T>(residents.Length));
        for (var row = 0; row < residents.Length; row++) numbers[row] = kinds[kind(residents[row])];
        return new Kinds<T>(numbers, kinds.Keys);
    }
}

/// <summary>Numbers keys in the order in which they come.</summary>
internal sealed class Numbering<T>(int most)
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = new(Math.Min(most, 1024));

    public int this[T key]
    {
        get
        {
            if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
            return number;
        }
    }

    public T[] Keys
    {
        get
        {
            var keys = new T[numbers.Count];
            foreach (var (key, number) in numbers) keys[number] = key;
            return keys;
        }
    }

    public int Count => numbers.Count;

    public int Find(T key) => numbers.TryGetValue(key, out var number) ? number : -1;
}

/// <summary>Columns long enough for a vector that starts at the last resident.</summary>
internal static class Padded
{
    public static T[] Column<T>(int rows) => new T[rows + Vector<T>.Count];
}
