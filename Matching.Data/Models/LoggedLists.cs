using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.OffPolicy;
using Matching.Engine.Signals;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>The lists of runs with the probability with which each pair was shown, and what came of those shown.</summary>
public static class LoggedLists
{
    // As with decisions: what was invented says nothing any more once real people are followed.
    private const string Sql = """
        select p.run_id, p.opening_id, p.resident_id, p.rank, p.shown_probability, p.shown, p.signals,
               (r.settings ->> 'near_the_cut')::integer as near_the_cut
        from ranking_pair p join ranking_run r on r.id = p.run_id
        where r.signal_names = @names and r.started_at > @since and r.settings ? 'near_the_cut'
          and exists (select from ranking_pair s where s.run_id = p.run_id and s.opening_id = p.opening_id and s.shown)
          and (not exists (select from resident where state = 'followed' and not is_demonstration)
               or not exists (select from resident d where d.id = p.resident_id and d.is_demonstration))
        order by p.run_id, p.opening_id, p.resident_id
        """;

    /// <param name="graded">Of all decisions; a pair without one is undecided.</param>
    public static async Task<IReadOnlyList<RankedList>> LoggedListsAsync(
        this NpgsqlDataSource jobs, DateTimeOffset since, IReadOnlyList<GradedExample> graded, CancellationToken cancel = default)
    {
        var outcomes = graded.Where(e => e.At > since).GroupBy(e => (e.OpeningId, e.ResidentId)).ToDictionary(g => g.Key, g => Outcome(g.Last()));
        await using var command = jobs.CreateCommand(Sql);
        command.Parameters.AddWithValue("names", SignalSet.Current.Names.ToArray());
        command.Parameters.AddWithValue("since", since);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lists = new List<RankedList>();
        var (current, near, pairs) = ((Run: Guid.Empty, Opening: Guid.Empty), 0, new List<LoggedCandidate>());
        while (await reader.ReadAsync(cancel))
        {
            var list = (Run: reader.GetGuid(0), Opening: reader.GetGuid(1));
            if (list != current && pairs.Count > 0)
            {
                lists.Add(RankedList.Of(current.Opening, pairs, near));
                pairs = [];
            }

            (current, near) = (list, reader.GetInt32(7));
            var (resident, shown) = (reader.GetGuid(2), reader.GetBoolean(5));
            double? outcome = shown && outcomes.TryGetValue((list.Opening, resident), out var known) ? known : null;
            pairs.Add(new LoggedCandidate(resident, reader.GetInt32(3), new LoggedPair(reader.GetFloat(4), shown, outcome), reader.GetFieldValue<float[]>(6)));
        }

        if (pairs.Count > 0) lists.Add(RankedList.Of(current.Opening, pairs, near));
        return lists;
    }

    /// <summary>Gain of the grade over the highest.</summary>
    internal static double Outcome(GradedExample example) => RankingMetrics.Gain(example.Grade) / (double)RankingMetrics.Gain(Grading.Highest);
}
