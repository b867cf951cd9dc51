using Npgsql;

namespace Matching.Data.Reference;

/// <summary>Skills that people type into forms. One instance a host, made again after a reference was loaded.</summary>
public sealed class SkillSearch(NpgsqlDataSource db, TimeProvider clock) : IDisposable
{
    private readonly OfReference<SkillBook> book = new(db, clock, SkillBook.LoadAsync);

    public Task<SkillBook> BookAsync(CancellationToken cancel = default) => book.CurrentAsync(cancel);

    public void Dispose() => book.Dispose();
}
