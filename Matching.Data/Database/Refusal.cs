using Npgsql;

namespace Matching.Data.Database;

/// <summary>What came of a command that the database may refuse.</summary>
public enum Outcome
{
    Done,

    /// <summary>Nothing there, or not for this caller: the two look the same from outside.</summary>
    NotFound,

    /// <summary>The thing has moved on meanwhile, or cannot go there from where it is.</summary>
    Stale,

    /// <summary>Somebody else changed it since the caller read it.</summary>
    Overtaken,

    /// <summary>A reason, a channel or a consent is missing.</summary>
    Incomplete,

    /// <summary>A rule of the product forbids it.</summary>
    Forbidden,

    /// <summary>What it was decided on is no longer so: the person, the opening, or the two together (<see cref="Matching.Engine.Domain.StillSo"/>).</summary>
    NoLongerSo,
}

/// <summary>The SQLSTATE codes by which migrations refuse an act.</summary>
public static class Refusal
{
    public const string FactChanged = "PA001";
    public const string NoSuchMove = "PA002";
    public const string SomethingMissing = "PA003";
    public const string StateWithoutEvent = "PA004";
    public const string MovedOn = "PA005";
    public const string NotTheCounsellor = "PA006";
    public const string NoYes = "PA007";
    public const string NoValidation = "PA008";
    public const string SameSide = "PA009";
    public const string EntryWithoutPlacement = "PA010";
    public const string RankingStopped = "PA011";
    public const string OutOfItsTime = "PA050";
    public const string NotTrusted = "PA051";
    public const string CompanyRefused = "PA052";
    public const string PersonNotProposable = "PA020";
    public const string OpeningTakesNobody = "PA021";
    public const string PairDoesNotGo = "PA022";

    /// <summary>A day before what must come first, or too far ahead.</summary>
    public const string DateAgainstHistory = "PA070";

    /// <summary>Only the coordination publishes again what it paused.</summary>
    public const string HeldByCoordination = "PA071";

    public static bool IsRefusal(this PostgresException exception) => exception.SqlState.StartsWith("PA", StringComparison.Ordinal);

    /// <summary>
    /// A value that the schema does not hold (class 22) or refuses (class 23), or an act that a migration refuses: the fault of what is written,
    /// not of the connection. An import goes on with what comes next.
    /// </summary>
    public static bool IsOfTheRow(this PostgresException exception) =>
        exception.IsRefusal() || exception.SqlState[..2] is "22" or "23";

    public static Outcome ToOutcome(this PostgresException exception) => exception.SqlState switch
    {
        NoSuchMove or MovedOn or PostgresErrorCodes.UniqueViolation => Outcome.Stale,
        PersonNotProposable or OpeningTakesNobody or PairDoesNotGo => Outcome.NoLongerSo,
        SomethingMissing or DateAgainstHistory => Outcome.Incomplete,
        PostgresErrorCodes.InsufficientPrivilege => Outcome.NotFound,
        _ => Outcome.Forbidden,
    };

    /// <summary>Turns a refusal of the database into a value; any other error stays an exception.</summary>
    public static async Task<Outcome> AsOutcomeAsync(this Task<Outcome> command)
    {
        try
        {
            return await command;
        }
        catch (PostgresException e) when (e.IsRefusal())
        {
            return e.ToOutcome();
        }
    }
}
