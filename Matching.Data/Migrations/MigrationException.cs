namespace Matching.Data.Migrations;

/// <summary>A migration failed; it was rolled back, and so the database is as the one before left it.</summary>
public sealed class MigrationException(string script, Exception cause)
    : Exception($"Migration {script} failed and was rolled back: {cause.Message}", cause)
{
    public string Script => script;
}
