using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Places;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Signals;

/// <summary>Every signal by hand: what it is for pairs that anybody can check, at the ends of its range, and when it is not known.</summary>
public class SignalValueTests
{
    private static readonly OccupationCloseness Closeness = new([new("N1103", "N1105", 1)]);

    public static TheoryData<string> Names => [.. SignalSet.Current.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_PairsByHand_IsAsDefined(string signal)
    {
        var definition = SignalSet.Current.Definitions[SignalSet.Current.IndexOf(signal)];
        var cases = SignalCases.All.Where(c => c.Signal == signal).ToList();
        foreach (var c in cases) Assert.Equal(c.Expected, Value(c), 5);

        var expected = cases.ConvertAll(c => c.Expected);
        Assert.True(expected.Distinct().Count() > 1, "One value says nothing of what the signal reads.");
        if (definition.Missing is { } missing) Assert.Contains(missing, expected);
        Assert.All(expected, e => Assert.True(e == definition.Missing || (e >= definition.Min && e <= definition.Max), $"{e}"));
    }

    /// <summary>What can pass the end of a range is brought back to it.</summary>
    [Theory]
    [InlineData("wish_rank", 10)]
    [InlineData("wishes", 10)]
    [InlineData("exact_months", 240)]
    [InlineData("relevant_months", 240)]
    [InlineData("practised_months", 60)]
    [InlineData("experience_margin", 120)]
    [InlineData("experience_margin", -120)]
    [InlineData("experience_covered", 1)]
    [InlineData("required_months_lacking", 120)]
    [InlineData("experience_asked", 120)]
    [InlineData("travel_minutes", 180)]
    [InlineData("travel_margin", -120)]
    [InlineData("travel_share", 3)]
    [InlineData("minutes_without_car", 180)]
    [InlineData("hours_per_week", 48)]
    [InlineData("hours_below_wish", 40)]
    [InlineData("hours_above_wish", 40)]
    [InlineData("pay_margin", -10)]
    [InlineData("pay_margin", 20)]
    [InlineData("pay_offered", 60)]
    [InlineData("licences_missing", 5)]
    [InlineData("certificates_missing", 10)]
    [InlineData("skills_missing", 20)]
    [InlineData("language_gap", 12)]
    [InlineData("education_margin", 5)]
    [InlineData("education_margin", -5)]
    [InlineData("days_late", 365)]
    [InlineData("positions", 50)]
    public void Of_BeyondTheRange_IsItsEnd(string signal, float end)
    {
        var definition = SignalSet.Current.Definitions[SignalSet.Current.IndexOf(signal)];
        Assert.True(end == definition.Min || end == definition.Max, signal);
        Assert.Contains(SignalCases.All, c => c.Signal == signal && c.Expected == end);
    }

    [Fact]
    public void Set_HoldsEverySignalOnce_AndTheTableNoOther()
    {
        var types = typeof(ISignal).Assembly.GetTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(ISignal))).ToList();
        Assert.Equal(types.Count, SignalSet.Current.Count);
        Assert.Empty(SignalCases.All.Select(c => c.Signal).Except(SignalSet.Current.Names));
    }

    private static float Value(SignalCase c)
    {
        var (opening, resident) = (c.Opening?.Invoke(Some.Opening) ?? Some.Opening, c.Resident?.Invoke(Some.Resident) ?? Some.Resident);
        var table = new ResidentTable([resident], new Minutes());
        return PairVector.Of(new OpeningCard(opening, table, Closeness, Some.Today), table, 0, out _)[SignalSet.Current.IndexOf(c.Signal)];
    }

    /// <summary>The same way for everybody: 50 minutes on foot, 30 by bicycle, 20 by car, 40 by bus, which runs by day only.</summary>
    private sealed class Minutes : ITravelTimes
    {
        int ITravelTimes.Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours) => mode switch
        {
            TravelMode.Walk => 50,
            TravelMode.Bicycle => 30,
            TravelMode.Car => 20,
            _ => hours == WorkHours.Day ? 40 : TravelTime.Impossible,
        };
    }
}
