using Matching.Engine.Evaluation;
using Matching.Engine.Signals;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>What people decided about what they were shown.</summary>
/// <param name="FromDemonstration">At least one of them was invented.</param>
public sealed record DecidedExamples(IReadOnlyList<GradedExample> Graded, bool FromDemonstration);

/// <summary>Reads decisions with the signals as they were when the pair was shown. Ids, codes and numbers only.</summary>
public static class ReadDecidedExamples
{
    // As soon as real people are followed, what was invented teaches nothing any more.
    private const string Sql = """
        select m.id, m.opening_id, m.resident_id, m.proposed_at, m.is_demonstration, p.signals, p.explored
        from match m
        join ranking_run r on r.id = m.run_id
        join ranking_pair p on p.run_id = m.run_id and p.opening_id = m.opening_id and p.resident_id = m.resident_id
        where p.shown and r.signal_names = @names and m.state <> 'proposed'
          and (not m.is_demonstration or not exists (select from resident where state = 'followed' and not is_demonstration))
        order by m.id;

        select e.match_id, e.to_state, e.at, e.reason_code
        from match_event e join match m on m.id = e.match_id
        where e.kind = 'move' and m.run_id is not null and m.state <> 'proposed'
        order by e.match_id, e.at, e.id;
        """;

    public static async Task<DecidedExamples> DecidedExamplesAsync(this NpgsqlDataSource jobs, CancellationToken cancel = default)
    {
        await using var command = jobs.CreateCommand(Sql);
        command.Parameters.AddWithValue("names", SignalSet.Current.Names.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var shown = new List<(Guid Match, Guid Opening, Guid Resident, DateTimeOffset At, bool Invented, float[] Signals, bool Explored)>();
        while (await reader.ReadAsync(cancel))
        {
            shown.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetBoolean(4),
                reader.GetFieldValue<float[]>(5), reader.GetBoolean(6)));
        }

        await reader.NextResultAsync(cancel);
        var moves = new Dictionary<Guid, List<DecidedMove>>();
        while (await reader.ReadAsync(cancel))
        {
            var match = reader.GetGuid(0);
            if (!moves.TryGetValue(match, out var list)) moves[match] = list = [];
            list.Add(new(reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        var graded = new List<GradedExample>();
        var invented = false;
        foreach (var pair in shown)
        {
            if (Grading.Of(moves.GetValueOrDefault(pair.Match) ?? []) is not var (grades, decidedAt)) continue;
            graded.Add(new(pair.Opening, pair.Resident, pair.At, decidedAt, grades, pair.Signals) { Explored = pair.Explored });
            invented |= pair.Invented;
        }

        return new DecidedExamples(graded, invented);
    }
}
