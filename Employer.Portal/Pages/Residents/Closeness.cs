using Matching.Data.Occupations;
using Matching.Engine.Occupations;
using Npgsql;

namespace Employer.Portal.Pages.Residents;

/// <summary>The official closeness of occupations, read once in a while: it changes with an import of ROME, a few times a year.</summary>
public sealed class Closeness(NpgsqlDataSource db, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private (OccupationCloseness Value, DateTimeOffset At)? kept;

    public async Task<OccupationCloseness> GetAsync(CancellationToken cancel)
    {
        if (kept is { } known && clock.GetUtcNow() - known.At < KeptFor)
            return known.Value;

        var fresh = await db.OccupationClosenessAsync(cancel);
        kept = (fresh, clock.GetUtcNow());
        return fresh;
    }
}
