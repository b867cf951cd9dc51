namespace Matching.Engine.Lawfulness;

/// <summary>The minimum wage (SMIC) from a day on.</summary>
/// <param name="From">The first day it holds.</param>
/// <param name="Hour">Gross euros an hour.</param>
/// <param name="Month">Gross euros a month for 35 hours a week, as published.</param>
/// <param name="Confirmed">Somebody has compared it with the official text. What is not confirmed counts for nothing yet.</param>
/// <param name="Source">French.</param>
public sealed record LegalMinimum(DateOnly From, decimal Hour, decimal Month, bool Confirmed, string Source);
