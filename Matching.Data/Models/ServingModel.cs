using Dapper;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>The ranker that serves, and the row that it is kept under.</summary>
/// <param name="WhyRules">Why a learned model that wanted to serve does not; null when it does or when there is none.</param>
public sealed record ServingModel(Guid Id, IRanker Ranker, string? WhyRules = null)
{
    private const string Sql = """
        select m.id, m.content, exists (select from resident r where r.state = 'followed' and not r.is_demonstration) as people_are_real
        from ranking_model m
        where m.serving and m.kind = 'learned'
        """;

    /// <summary>
    /// The learned model that serves, else the rules: also when it has learned from invented people and a single real person is
    /// followed, or when it was trained on other signals. Asked with the rights of <c>passerelle_jobs</c>, in the transaction of the run.
    /// </summary>
    public static async Task<ServingModel> LoadAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        if (await connection.QuerySingleOrDefaultAsync<Stored>(Sql) is not { } stored) return await RulesModel.EnsureAsync(connection, now);
        try
        {
            return new ServingModel(stored.Id, new LearnedRanker(ModelFile.Read(stored.Content), ModelFile.Version(stored.Content), stored.PeopleAreReal));
        }
        catch (ModelRefusedException refused)
        {
            return (await RulesModel.EnsureAsync(connection, now)) with { WhyRules = refused.Message };
        }
    }

    private sealed record Stored(Guid Id, byte[] Content, bool PeopleAreReal);
}

/// <summary>The rules under a row of their own, so that every run and match names its model.</summary>
public static class RulesModel
{
    private const string FindSql = """
        select id from ranking_model
        where kind = 'rules' and signal_set_version = @SignalSetVersion and metrics ->> 'rules_version' = @Version
        order by trained_at limit 1
        """;

    private const string InsertSql = """
        insert into ranking_model (id, kind, signal_set_version, trained_on, metrics, trained_at)
        values (@id, 'rules', @SignalSetVersion, 'nothing', jsonb_build_object('rules_version', @Version::text), @now)
        """;

    public static string SignalSetVersion { get; } = SignalSet.Current.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<ServingModel> EnsureAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        var ranker = new RuleRanker();
        var about = new { SignalSetVersion, ranker.Version, now, id = Guid.CreateVersion7(now) };
        if (await connection.QuerySingleOrDefaultAsync<Guid?>(FindSql, about) is { } id) return new ServingModel(id, ranker);
        await connection.ExecuteAsync(InsertSql, about);
        return new ServingModel(about.id, ranker);
    }
}
