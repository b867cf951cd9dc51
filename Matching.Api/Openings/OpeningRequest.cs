using System.ComponentModel;

namespace Matching.Api.Openings;

/// <summary>An opening as a company's software posts it.</summary>
public sealed record OpeningRequest : OpeningFields
{
    [Description("True: kept as a draft, which may lack what publication needs; see toComplete in the answer.")]
    public bool Draft { get; init; }

    [Description("True: handed in to the coordination whatever its content findings; an opening that is out comes back to it. It publishes or returns it.")]
    public bool RequestReview { get; init; }
}
