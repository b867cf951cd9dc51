using Dapper;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>
/// What lists, people and counsellors have room for when a run is written. Between its reading and that moment others have proposed, decided
/// and left: what has no room any more is dropped, the lower ranks first.
/// </summary>
internal sealed class RankingRoom(
    RankingState state, IReadOnlyDictionary<Guid, OpeningToRank> openings, IReadOnlyDictionary<Guid, int> pending,
    IReadOnlyDictionary<Guid, Guid> counsellorOf, int perResident)
{
    private const string PendingSql = """
        select resident_id, count(*)::integer from match where is_pending and resident_id = any(@residents) group by resident_id
        """;

    private readonly HashSet<(Guid, Guid)> notAgain = [.. state.NotAgain];
    private readonly HashSet<Guid> atWork = [.. state.AtWork];
    private readonly Dictionary<Guid, int> places = [];
    private readonly Dictionary<Guid, int> lists = [];
    private readonly Dictionary<Guid, int> reviews = [];

    /// <summary>As it is now, in the transaction that writes, after its turn has come.</summary>
    public static async Task<RankingRoom> ReadAsync(
        NpgsqlConnection connection, MatchSettings settings, ShortlistRequest request, IReadOnlyList<ProposedMatch> matches, double kept)
    {
        var only = matches.Select(m => m.OpeningId).Distinct().ToArray();
        var residents = matches.Select(m => m.ResidentId).Distinct().ToArray();
        var state = await RankingState.ReadAsync(connection, settings, request.Today, only, kept);
        var pending = await connection.QueryAsync<(Guid Resident, int Count)>(PendingSql, new { residents });
        return new RankingRoom(
            state, request.Openings.ToDictionary(o => o.Id), pending.ToDictionary(p => p.Resident, p => p.Count),
            request.Reviews!.CounsellorOf, request.Options.PerResident);
    }

    /// <summary>Those for whom there is room, in their order; and the openings that lost somebody although their list has room.</summary>
    public (IReadOnlyList<ProposedMatch> Kept, IReadOnlyList<Guid> CutShort) Fill(IReadOnlyList<ProposedMatch> matches)
    {
        var (kept, cutShort) = (new HashSet<ProposedMatch>(ReferenceEqualityComparer.Instance), new HashSet<Guid>());
        foreach (var match in matches.OrderBy(m => m.Rank).ThenBy(m => m.OpeningId))
        {
            if (Places(match.OpeningId) <= 0)
                continue;
            if (Take(match))
                kept.Add(match);
            else
                cutShort.Add(match.OpeningId);
        }

        return ([.. matches.Where(kept.Contains)], [.. cutShort]);
    }

    private bool Take(ProposedMatch match)
    {
        var counsellor = counsellorOf[match.ResidentId];
        if (Lists(match.ResidentId) <= 0 || Reviews(counsellor) <= 0 || atWork.Contains(match.ResidentId)
            || notAgain.Contains((match.OpeningId, match.ResidentId)))
            return false;
        places[match.OpeningId]--;
        lists[match.ResidentId]--;
        reviews[counsellor]--;
        return true;
    }

    private int Places(Guid opening) => places.TryGetValue(opening, out var left)
        ? left
        : places[opening] = ListSize.For(openings[opening].Positions) - state.LiveByOpening.GetValueOrDefault(opening);

    private int Lists(Guid resident) =>
        lists.TryGetValue(resident, out var left) ? left : lists[resident] = perResident - pending.GetValueOrDefault(resident);

    private int Reviews(Guid counsellor) =>
        reviews.TryGetValue(counsellor, out var left) ? left : reviews[counsellor] = state.ReviewsLeft.GetValueOrDefault(counsellor);
}
