namespace Matching.Data.Reference;

public sealed record OccupationRow(string Code, string Label, string[] Words);

public sealed record AppellationRow(string Code, string OccupationCode, string Label, string ShortLabel);

/// <summary>Somebody of <paramref name="From"/> could work as <paramref name="To"/>; rank 1 is the closest.</summary>
public sealed record MobilityRow(string From, string To, short Rank);

/// <param name="Kind">"competence" or "knowledge".</param>
public sealed record SkillRow(string Code, string Label, string Kind);

/// <param name="Core">At the heart of the occupation ("cœur de métier").</param>
public sealed record OccupationSkillRow(string OccupationCode, string SkillCode, bool Core);

public sealed record CommuneRow(
    string Code, string Name, string Department, string[] Postcodes, double Latitude, double Longitude, bool InArea);

public sealed record PriorityDistrictRow(string Code, string Name, string CommuneCode);

public sealed record BusinessParkRow(string Code, string Name, string CommuneCode, double Latitude, double Longitude);
