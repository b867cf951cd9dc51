namespace Matching.Engine.Evaluation.Exposure;

/// <summary>The audit's own input: which group each resident belongs to. No ranker, signal or shortlist ever takes it (a test holds that).</summary>
/// <param name="Dimension">Sex, age band, district, structure …</param>
/// <param name="GroupOf">By resident id; who is not in it counts as <see cref="Unknown"/>.</param>
public sealed record AuditGroups(string Dimension, IReadOnlyDictionary<Guid, string> GroupOf)
{
    public const string Unknown = "not known";

    public string Of(Guid resident) => GroupOf.GetValueOrDefault(resident, Unknown);
}
