using System.ComponentModel;
using Matching.Engine.Lawfulness;

namespace Matching.Api.Openings;

/// <summary>The amount that pay was compared with.</summary>
/// <param name="Amount">Euros, gross, for that period and the hours of the opening.</param>
/// <param name="Period">hour, month or year.</param>
public sealed record ContentBoundResponse(
    decimal Amount,
    string Period,
    [property: Description("true: pay must not be below it. false: it is the most that is believed.")] bool IsLeast,
    [property: Description("First day of the minimum wage (SMIC) that a least comes from.")] DateOnly? MinimumWageSince)
{
    internal static ContentBoundResponse? Of(PayBound? bound) =>
        bound is null ? null : new(Math.Round(bound.Euros, 2), bound.Period, bound.IsLeast, bound.Minimum?.From);
}
