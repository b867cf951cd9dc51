namespace Matching.Engine.Shortlisting;

/// <summary>How many proposals each counsellor can still look at: nobody is flooded. Ids only; the ranking never sees them.</summary>
/// <param name="CounsellorOf">By resident; residents who are not in it have no budget.</param>
/// <param name="Left">By counsellor; who is not in it has none left.</param>
public sealed record ReviewBudgets(IReadOnlyDictionary<Guid, Guid> CounsellorOf, IReadOnlyDictionary<Guid, int> Left);
