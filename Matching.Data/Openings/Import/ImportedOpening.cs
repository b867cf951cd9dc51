using System.Security.Cryptography;
using System.Text.Json;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import;

/// <summary>Where the work is done.</summary>
/// <param name="CommuneCode">Null when the commune is not in the reference.</param>
public sealed record ImportedPlace(string Label, string? CommuneCode, double Latitude, double Longitude, bool InArea, string? ParkCode = null);

/// <summary>Pay as it was written and, where it says so, its bounds for a <see cref="PayPeriod"/>, euros gross.</summary>
public sealed record Pay(string? Text, string? Period, decimal? Min, decimal? Max)
{
    public static readonly Pay Unknown = new(null, null, null, null);
}

/// <summary>An opening of another site, in our words.</summary>
public sealed record ImportedOpening(string SourceId, string? SourceUrl, string? EmployerName, ImportedPlace Place, OpeningTerms Terms)
{
    /// <summary>Equal content, equal hash: what has not changed is not written again.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this));
}

/// <summary>What came of reading one offer.</summary>
public abstract record OfferReading
{
    public sealed record Accepted(ImportedOpening Opening) : OfferReading;

    /// <param name="Reason">In French, for the person who imports.</param>
    public sealed record Rejected(string Reason) : OfferReading;
}
