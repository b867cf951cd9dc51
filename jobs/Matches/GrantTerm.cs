using Matching.Data.Matches;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>When the host starts: the days that a company still sees who it was are those of the settings.</summary>
internal sealed class GrantTerm(NpgsqlDataSource db, IOptions<MatchSettings> settings) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => db.KeepGrantTermAsync(settings.Value.GrantDaysAfterEnd, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
