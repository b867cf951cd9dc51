using Matching.Data.Database;
using Matching.Data.Hosting;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Data.Rankings;
using Matching.Data.Residents;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

internal static class RankingHosting
{
    private const string Source = "ranking";
    private const string Runs = "ranking runs";
    private const string Audit = "audit";

    /// <summary>
    /// Pools of their own: what ranks can read no identity and no protected trait, what audits reads groups and nothing else, and no ranking
    /// takes a connection that other jobs wait for.
    /// </summary>
    public static IServiceCollection AddRanking(this IServiceCollection services, IConfiguration configuration) => services
        .AddKeyedSingleton<NpgsqlDataSource>(Source, (_, _) =>
            RankingContext.RankingSource(configuration.GetConnectionString(DatabaseHosting.ConnectionName)!))
        .AddKeyedSingleton<NpgsqlDataSource>(Runs, (_, _) =>
            RankingContext.RunsSource(DatabaseHosting.ConnectionString(configuration.GetConnectionString(DatabaseHosting.ConnectionName), DatabaseRole.Jobs)))
        .AddSingleton<ResidentsInMemory>()
        .AddSingleton(provider => new RankingContext(
            provider.GetRequiredKeyedService<NpgsqlDataSource>(Runs),
            provider.GetRequiredKeyedService<NpgsqlDataSource>(Source),
            provider.GetRequiredService<IOptions<MatchSettings>>().Value)
        {
            Memory = provider.GetRequiredService<ResidentsInMemory>(),
        })
        .AddKeyedSingleton<NpgsqlDataSource>(Audit, (_, _) =>
            TrainingContext.AuditSource(configuration.GetConnectionString(DatabaseHosting.ConnectionName)!))
        .AddSingleton(provider => new TrainingContext(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredKeyedService<NpgsqlDataSource>(Audit)));
}
