using System.Runtime.CompilerServices;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>What residents say about conditions, a column each, by row. Numbers that are not known are −1.</summary>
internal sealed class ResidentConditions
{
    private const int Unknown = -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ResidentConditions(ResidentToRank[] residents)
    {
        (Schedules, Contracts) = (Padded.Column<int>(residents.Length), Padded.Column<int>(residents.Length));
        (HoursMin, HoursMax) = (Padded.Column<float>(residents.Length), Padded.Column<float>(residents.Length));
        (PayWanted, Education) = (Padded.Column<float>(residents.Length), Padded.Column<float>(residents.Length));
        AvailableDay = Padded.Column<float>(residents.Length);
        for (var row = 0; row < residents.Length; row++)
        {
            var resident = residents[row];
            Schedules[row] = Mask.OfSchedules.Of(resident.SchedulesAccepted);
            Contracts[row] = Mask.OfContracts.Of(resident.ContractsWanted);
            HoursMin[row] = (float)(resident.HoursMin ?? Unknown);
            HoursMax[row] = (float)(resident.HoursMax ?? Unknown);
            PayWanted[row] = (float)(resident.PayPerHourWanted ?? Unknown);
            Education[row] = resident.EducationLevel ?? Unknown;
            AvailableDay[row] = resident.AvailableFrom?.DayNumber ?? 0;
        }
    }

    /// <summary>Bits in the order of <see cref="Schedule.All"/>; 0 when unknown.</summary>
    public int[] Schedules { get; }

    /// <summary>Bits in the order of <see cref="Contract.All"/>; 0 when any contract will do.</summary>
    public int[] Contracts { get; }

    public float[] HoursMin { get; }

    public float[] HoursMax { get; }

    public float[] PayWanted { get; }

    public float[] Education { get; }

    /// <summary>Number of the day; 0 when available now.</summary>
    public float[] AvailableDay { get; }
}
