using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>What residents say about conditions, a column each, by row. Numbers that are not known are −1.</summary>
internal sealed class ResidentConditions(ResidentToRank[] residents)
{
    private const int Unknown = -1;

    /// <summary>Bits in the order of <see cref="Schedule.All"/>; 0 when unknown.</summary>
    public int[] Schedules { get; } = Column(residents, r => (int)Mask.Of(Schedule.All, r.SchedulesAccepted));

    /// <summary>Bits in the order of <see cref="Contract.All"/>; 0 when any contract will do.</summary>
    public int[] Contracts { get; } = Column(residents, r => (int)Mask.Of(Contract.All, r.ContractsWanted));

    public float[] HoursMin { get; } = Column(residents, r => (float)(r.HoursMin ?? Unknown));

    public float[] HoursMax { get; } = Column(residents, r => (float)(r.HoursMax ?? Unknown));

    public float[] PayWanted { get; } = Column(residents, r => (float)(r.PayPerHourWanted ?? Unknown));

    public float[] Education { get; } = Column(residents, r => (float)(r.EducationLevel ?? Unknown));

    /// <summary>Number of the day; 0 when available now.</summary>
    public float[] AvailableDay { get; } = Column(residents, r => (float)(r.AvailableFrom?.DayNumber ?? 0));

    private static T[] Column<T>(ResidentToRank[] residents, Func<ResidentToRank, T> value)
    {
        var column = Padded.Column<T>(residents.Length);
        for (var row = 0; row < residents.Length; row++) column[row] = value(residents[row]);
        return column;
    }
}
