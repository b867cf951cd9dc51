namespace Matching.Engine.Lawfulness;

/// <summary>The amount that pay was compared with.</summary>
/// <param name="Euros">Gross, for that period and the hours of the opening.</param>
/// <param name="Period">One of <c>PayPeriod</c>.</param>
/// <param name="IsLeast">Pay must not be below it; else it is the most that is believed.</param>
/// <param name="Minimum">The minimum wage that a least comes from.</param>
/// <param name="Share">The share of it that the law knows for that contract or occupation.</param>
public sealed record PayBound(decimal Euros, string Period, bool IsLeast, LegalMinimum? Minimum = null, decimal Share = 1);
