using System.Security.Claims;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>Whom an act was about, for its confirmation: a slip of the keyboard shows at once.</summary>
internal static class PeopleNamed
{
    private const int Most = 3;

    /// <returns>« Ada L., Bilal M. et Chloé N. », or how many they are.</returns>
    public static async Task<string> PeopleNamedAsync(
        this NpgsqlDataSource db, ClaimsPrincipal counsellor, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count > Most)
            return French.Count(ids.Count, "personne");
        var names = await db.NamesOfMatchesAsync(counsellor.AccountId(), ids, cancel);
        return names.Count > 1 ? $"{string.Join(", ", names.SkipLast(1))} et {names[^1]}" : string.Concat(names);
    }
}
