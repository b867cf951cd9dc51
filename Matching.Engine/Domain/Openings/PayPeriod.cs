namespace Matching.Engine.Domain;

/// <summary>What a pay is for.</summary>
public static class PayPeriod
{
    public const string Hour = "hour";
    public const string Month = "month";
    public const string Year = "year";

    public static readonly IReadOnlyList<string> All = [Hour, Month, Year];
}
