using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>A resident's fixed-size part; lists are ranges in the arrays of <see cref="ResidentTable"/>.</summary>
internal readonly struct ResidentCard
{
    public const int Unknown = -1;

    public ResidentCard(ResidentToRank resident, int home, Range occupations, Range held, Range languages)
    {
        Home = (ushort)home;
        (OccupationStart, OccupationEnd) = (occupations.Start.Value, occupations.End.Value);
        (HeldStart, HeldEnd) = (held.Start.Value, held.End.Value);
        (LanguageStart, LanguageEnd) = (languages.Start.Value, languages.End.Value);
        Modes = Mask.Of(TravelMode.All, resident.TravelModes);
        Schedules = Mask.Of(Schedule.All, resident.SchedulesAccepted);
        Contracts = Mask.Of(Contract.All, resident.ContractsWanted);
        Education = (sbyte)(resident.EducationLevel ?? Unknown);
        HoursMin = (float)(resident.HoursMin ?? Unknown);
        HoursMax = (float)(resident.HoursMax ?? Unknown);
        PayWanted = (float)(resident.PayPerHourWanted ?? Unknown);
        MaxTravel = (short)Math.Clamp(resident.MaxTravelMinutes, 0, 998);
        AvailableDay = resident.AvailableFrom?.DayNumber ?? 0;
    }

    public ushort Home { get; }

    public byte Modes { get; }

    /// <summary>0 when unknown.</summary>
    public byte Schedules { get; }

    /// <summary>0 when any contract will do.</summary>
    public byte Contracts { get; }

    public sbyte Education { get; }

    public short MaxTravel { get; }

    public float HoursMin { get; }

    public float HoursMax { get; }

    public float PayWanted { get; }

    /// <summary>0 when available now.</summary>
    public int AvailableDay { get; }

    public int OccupationStart { get; }

    public int OccupationEnd { get; }

    public int HeldStart { get; }

    public int HeldEnd { get; }

    public int LanguageStart { get; }

    public int LanguageEnd { get; }
}

/// <summary>Small sets of codes as bits, in the order of the vocabulary.</summary>
internal static class Mask
{
    public static byte Of(IReadOnlyList<string> vocabulary, IEnumerable<string> codes)
    {
        byte mask = 0;
        foreach (var code in codes) mask |= Of(vocabulary, code);
        return mask;
    }

    /// <summary>0 when the code is not in the vocabulary.</summary>
    public static byte Of(IReadOnlyList<string> vocabulary, string code)
    {
        for (var i = 0; i < vocabulary.Count; i++)
        {
            if (vocabulary[i] == code) return (byte)(1 << i);
        }

        return 0;
    }
}
