namespace Matching.Engine.Domain;

/// <summary>What speaks against the terms of a commitment: a code, and the field by its name in <see cref="CommitmentTerms"/>.</summary>
public sealed record CommitmentFinding(string Field, string Code)
{
    public const string QuantityOutOfBounds = "quantity_out_of_bounds";
    public const string UnknownUnit = "unknown_unit";
    public const string UnknownAudience = "unknown_audience";
    public const string UnknownContract = "unknown_contract";
    public const string StartsLongAgo = "starts_long_ago";
    public const string StartsFarAhead = "starts_far_ahead";
    public const string EndsBeforeStart = "ends_before_start";
    public const string EndsInThePast = "ends_in_the_past";
    public const string LastsTooLong = "lasts_too_long";
}
