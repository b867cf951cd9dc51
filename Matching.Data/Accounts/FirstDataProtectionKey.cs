using Dapper;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>
/// Hosts that start together on a new database would each make a key, and not open what the other sealed until their next
/// refresh, a day later. Under this lock the first one makes it and the others find it.
/// </summary>
internal sealed class FirstDataProtectionKey(
    NpgsqlDataSource database, IKeyManager keys, TimeProvider clock, ILogger<FirstDataProtectionKey> logger) : IHostedService
{
    private const long AdvisoryLock = 0x5061_7373_4B65_79;

    private const string LockForTransaction = "select pg_advisory_xact_lock(@AdvisoryLock)";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(LockForTransaction, new { AdvisoryLock });
            if (keys.GetAllKeys().Count == 0)
                keys.CreateNewKey(clock.GetUtcNow(), clock.GetUtcNow().AddDays(90));
            await transaction.CommitAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            // The host starts without its database and says so in /health/ready.
            logger.LogWarning(exception, "The data-protection keys could not be read: the database does not answer.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
