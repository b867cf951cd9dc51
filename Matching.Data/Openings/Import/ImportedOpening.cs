using System.Security.Cryptography;
using System.Text.Json;
using Matching.Data.Reading;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import;

/// <summary>Where the work is done.</summary>
/// <param name="CommuneCode">Null when the commune is not in the reference.</param>
/// <param name="Latitude">Null, as <paramref name="Longitude"/>, where only the département is known: nobody is proposed until a person makes it precise.</param>
public sealed record ImportedPlace(string Label, string? CommuneCode, double? Latitude, double? Longitude, bool InArea, string? ParkCode = null)
{
    public bool IsVague => Latitude is null || Longitude is null;
}

/// <summary>Pay as it was written and, where it says so, its bounds for a <see cref="PayPeriod"/>, euros gross.</summary>
public sealed record Pay(string? Text, string? Period, decimal? Min, decimal? Max)
{
    public static readonly Pay Unknown = new(null, null, null, null);
}

/// <summary>An opening of another site, in our words.</summary>
/// <param name="AsWritten">What was not understood, in its own.</param>
public sealed record ImportedOpening(
    string SourceId, string? SourceUrl, string? EmployerName, ImportedPlace Place, OpeningTerms Terms, IReadOnlyList<WrittenNotion> AsWritten)
{
    /// <summary>What was kept without being understood: words, and requirements that nothing compares.</summary>
    public int KeptAsWritten => AsWritten.Count + Terms.Requirements.Count(r => r.Code.Length == 0) + (Terms is { PayText: not null, PayMin: null } ? 1 : 0);

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
