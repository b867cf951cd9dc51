using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>The ordered list of signals. A model is bound to the names, their order and the version: it refuses any other set.</summary>
/// <remarks>
/// Raise <see cref="Version"/> when a signal is added, removed, moved or computed differently: stored models then ask to be trained again.
/// None of them is a protected trait nor a proxy by construction: no commune, coordinates, district, name, date of birth or structure. Coordinates enter
/// only through minutes of travel.
/// </remarks>
public sealed class SignalSet
{
    private readonly SignalColumn[] columns;
    private readonly Dictionary<string, int> indices;

    private SignalSet(int version, params SignalColumn[] columns)
    {
        Version = version;
        this.columns = columns;
        Definitions = Array.ConvertAll(columns, c => c.Definition);
        Names = Array.ConvertAll(columns, c => c.Definition.Name);
        indices = new Dictionary<string, int>(columns.Length);
        foreach (var name in Names) indices.Add(name, indices.Count);
    }

    public static SignalSet Current { get; } = new(
        2,
        new SignalColumn<WantedClosenessSignal>(),
        new SignalColumn<FirstWishClosenessSignal>(),
        new SignalColumn<WishRankSignal>(),
        new SignalColumn<WishesSignal>(),
        new SignalColumn<PractisedClosenessSignal>(),
        new SignalColumn<LongestPractisedClosenessSignal>(),
        new SignalColumn<WantedAndPractisedSignal>(),
        new SignalColumn<ExactMonthsSignal>(),
        new SignalColumn<RelevantMonthsSignal>(),
        new SignalColumn<PractisedMonthsSignal>(),
        new SignalColumn<ExperienceMarginSignal>(),
        new SignalColumn<ExperienceCoveredSignal>(),
        new SignalColumn<RequiredMonthsLackingSignal>(),
        new SignalColumn<ExperienceAskedSignal>(),
        new SignalColumn<TravelMinutesSignal>(),
        new SignalColumn<TravelMarginSignal>(),
        new SignalColumn<TravelShareSignal>(),
        new SignalColumn<MinutesWithoutCarSignal>(),
        new SignalColumn<ModesWithinLimitSignal>(),
        new SignalColumn<CarOnlySignal>(),
        new SignalColumn<SchedulesCoveredSignal>(),
        new SignalColumn<SchedulesRefusedSignal>(),
        new SignalColumn<AtypicalSchedulesSignal>(),
        new SignalColumn<HoursPerWeekSignal>(),
        new SignalColumn<HoursBelowWishSignal>(),
        new SignalColumn<HoursAboveWishSignal>(),
        new SignalColumn<ContractWantedSignal>(),
        new SignalColumn<ContractStabilitySignal>(),
        new SignalColumn<PayMarginSignal>(),
        new SignalColumn<PayOfferedSignal>(),
        new SignalColumn<LicencesMissingSignal>(),
        new SignalColumn<LicencesWishedMissingSignal>(),
        new SignalColumn<CertificatesMissingSignal>(),
        new SignalColumn<CertificatesWishedMissingSignal>(),
        new SignalColumn<CertificatesHeldSignal>(),
        new SignalColumn<SkillsShareSignal>(),
        new SignalColumn<SkillsMissingSignal>(),
        new SignalColumn<LanguageGapSignal>(),
        new SignalColumn<LanguageWishedGapSignal>(),
        new SignalColumn<EducationMarginSignal>(),
        new SignalColumn<DaysLateSignal>(),
        new SignalColumn<PositionsSignal>());

    public int Version { get; }

    public int Count => columns.Length;

    public IReadOnlyList<SignalDefinition> Definitions { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Position of a signal; an unknown name throws <see cref="KeyNotFoundException"/>.</summary>
    public int IndexOf(string name) => indices[name];

    /// <summary>Writes every signal of a block's first pairs, signal-major: value of signal <c>s</c> for pair <c>i</c> at <c>s × count + i</c>.</summary>
    /// <param name="values">At least <see cref="Count"/> × <paramref name="count"/> long.</param>
    internal void Write(PairBlock pairs, int count, Span<float> values)
    {
        Span<float> last = stackalloc float[PairBlock.Rows];
        var whole = (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        for (var s = 0; s < columns.Length; s++)
        {
            // What a column writes beyond its own pairs, the next one writes over; the last ones have no room for it.
            var hasRoom = s * count + whole <= values.Length;
            columns[s].Write(pairs, hasRoom ? values.Slice(s * count, whole) : last[..whole]);
            if (!hasRoom) last[..count].CopyTo(values[(s * count)..]);
        }
    }
}
