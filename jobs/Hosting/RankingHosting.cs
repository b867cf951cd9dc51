using Matching.Data.Hosting;
using Matching.Data.Matches;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

internal static class RankingHosting
{
    private const string Source = "ranking";

    /// <summary>A pool of its own under the ranking role: what ranks can read no identity and no protected trait.</summary>
    public static IServiceCollection AddRanking(this IServiceCollection services, IConfiguration configuration) => services
        .AddKeyedSingleton<NpgsqlDataSource>(Source, (_, _) =>
            RankingContext.RankingSource(configuration.GetConnectionString(DatabaseHosting.ConnectionName)!))
        .AddSingleton(provider => new RankingContext(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredKeyedService<NpgsqlDataSource>(Source),
            provider.GetRequiredService<IOptions<MatchSettings>>().Value));
}
