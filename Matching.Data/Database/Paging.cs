namespace Matching.Data.Database;

/// <summary>Pages of a long list, numbered from 1. Any number may be asked for; a page that exists is given.</summary>
public static class Paging
{
    private const int Last = 10_000;

    public static int Offset(int page, int size) => (Math.Clamp(page, 1, Last) - 1) * size;

    /// <summary>For a list that is known whole.</summary>
    public static int Within(int page, int total, int size) => Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));

    /// <summary>For a list that tells its length only with its rows: behind its end the first page is read.</summary>
    public static async Task<(int Page, IReadOnlyList<T> Rows)> ReadAsync<T>(int page, Func<int, Task<IReadOnlyList<T>>> read)
    {
        page = Math.Clamp(page, 1, Last);
        var rows = await read(page);
        return rows.Count > 0 || page == 1 ? (page, rows) : (1, await read(1));
    }
}
