using System.Data;
using System.Runtime.CompilerServices;
using Dapper;

namespace Matching.Data.Database;

/// <summary>How values travel between .NET and PostgreSQL, set once when this assembly is loaded.</summary>
internal static class DapperSetup
{
#pragma warning disable CA2255 // Every query of this library needs it, whichever host or test comes first.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new UtcHandler());
    }

    /// <summary>timestamptz is UTC for Npgsql: another offset is refused, so it is converted here.</summary>
    private sealed class UtcHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.UtcDateTime;

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            DateTimeOffset other => other,
            _ => throw new InvalidCastException($"A {value.GetType()} is not a timestamptz."),
        };
    }
}
