using System.Text.Json;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;
using Xunit.Abstractions;

namespace Matching.Engine.Tests.Simulation;

public class LabourMarketTests(ITestOutputHelper output)
{
    private static readonly DateOnly From = Some.Today.AddMonths(-12);
    private static readonly InventedMarket Market = InventedMarket.Make(150, 1500, seed: 1, Some.Today);
    private static readonly Lazy<SimulatedHistory> Year = new(() => Play(1));

    [Fact]
    public void Play_AYear_YieldsTheVolumesOfTheDecision()
    {
        var history = Year.Value;
        var states = history.Matches.CountBy(m => m.State).OrderByDescending(s => s.Value).ToList();
        output.WriteLine(string.Join(", ", states.Select(s => $"{s.Key} {s.Value}")));
        var reasons = history.Matches.Select(m => m.Moves[^1]).Where(m => m.ReasonCode is not null).CountBy(m => $"{m.To}/{m.ReasonCode}").OrderByDescending(s => s.Value);
        output.WriteLine("introduced per opening " + string.Join(" ", history.Openings.Select(o => history.Matches.Count(m => m.OpeningId == o.OpeningId && m.Moves.Any(v => v.To == MatchState.Introduced))).Order()));
        output.WriteLine(string.Join(", ", reasons.Select(s => $"{s.Key} {s.Value}")));
        Assert.InRange(history.Matches.Count, 3000, 6000);
        Assert.InRange(history.Matches.Count(m => m.State == MatchState.Hired), 150, 300);
        Assert.Equal(150, history.Openings.Count);
        Assert.InRange(history.Openings.Count(o => o.EndState is null), 15, 60);

        var refused = history.Matches.Where(m => m.State == MatchState.Refused).ToList();
        Assert.True(refused.Count(m => m.Moves[^1].ReasonCode is "skills_lacking" or "not_wanted" or "not_mobile") > refused.Count * 0.6);
    }

    [Fact]
    public void Play_EveryMove_IsLegalInOrderAndWithinThePeriod()
    {
        foreach (var match in Year.Value.Matches)
        {
            AssertLegal(MatchTransitions.Table, match.Moves);
            if (match.Placement is { } placement) AssertLegal(PlacementTransitions.Table, placement.Moves);
            Assert.Equal(match.State == MatchState.Hired, match.Placement is not null);
            Assert.InRange(match.Moves[0].At, At(From), At(Some.Today.AddDays(1)));
            Assert.True(match.Moves[^1].At < At(Some.Today.AddDays(1)));
        }
    }

    [Fact]
    public void Play_NobodyIsFlooded_AndNoPairIsLiveTwice()
    {
        var history = Year.Value;
        var opening = Market.Openings.ToDictionary(o => o.Id);
        for (var day = From; day <= Some.Today; day = day.AddDays(7))
        {
            var at = At(day).AddHours(12);
            var pending = history.Matches.Select(m => (Match: m, State: m.Moves.LastOrDefault(v => v.At <= at)?.To))
                .Where(x => x.State is not null && MatchState.Pending.Contains(x.State)).ToList();
            Assert.All(pending.CountBy(x => x.Match.OpeningId), o => Assert.True(o.Value <= ListSize.For(opening[o.Key].Positions)));
            Assert.All(pending.CountBy(x => x.Match.ResidentId), r => Assert.True(r.Value <= 3));
        }

        Assert.Equal(history.Matches.Count, history.Matches.DistinctBy(m => (m.OpeningId, m.ResidentId)).Count());
    }

    [Fact]
    public void Play_Openings_TakeNoMorePeopleThanPositionsAndNothingAfterTheirEnd()
    {
        var history = Year.Value;
        foreach (var opening in history.Openings)
        {
            var matches = history.Matches.Where(m => m.OpeningId == opening.OpeningId).ToList();
            var positions = Market.Openings.Single(o => o.Id == opening.OpeningId).Positions;
            Assert.True(matches.Count(m => m.State == MatchState.Hired) <= positions);
            Assert.All(matches, m => Assert.True(m.Moves[0].At >= opening.PublishedAt));
            if (opening.EndedAt is { } ended) Assert.All(matches, m => Assert.True(m.Moves[^1].At <= ended));
        }
    }

    [Fact]
    public void Play_SameSeed_SameHistory_OtherSeed_Another()
    {
        var other = Play(2);
        Assert.Equal(JsonSerializer.Serialize(Year.Value.Matches.Take(500)), JsonSerializer.Serialize(Play(1).Matches.Take(500)));
        Assert.NotEqual(JsonSerializer.Serialize(Year.Value.Matches.Take(500)), JsonSerializer.Serialize(other.Matches.Take(500)));
    }

    [Fact]
    public void Play_PeopleWithoutEmail_AreToldInPerson()
    {
        var without = Market.Residents.Take(400).Select(r => r.Id).ToHashSet();
        var history = LabourMarket.Play(
            Market.Openings, Market.Residents, OccupationCloseness.OfTree, 3, From, From.AddMonths(3), new LabourMarketSettings { WithoutEmail = without });
        var offers = history.Matches.Where(m => without.Contains(m.ResidentId)).SelectMany(m => m.Moves).Where(m => m.Channel is not null).ToList();
        Assert.NotEmpty(offers);
        Assert.DoesNotContain(offers, m => m.Channel is "mail" or "link");
    }

    private static SimulatedHistory Play(long seed) =>
        LabourMarket.Play(Market.Openings, Market.Residents, OccupationCloseness.OfTree, seed, From, Some.Today);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static void AssertLegal(Transitions table, IReadOnlyList<SimulatedMove> moves)
    {
        string? state = null;
        var at = DateTimeOffset.MinValue;
        foreach (var move in moves)
        {
            var legal = table.Find(state, move.To, move.Actor);
            Assert.True(legal is not null, $"{state} → {move.To} by {move.Actor}");
            if (legal.Given.HasFlag(Given.Reason)) Assert.False(string.IsNullOrEmpty(move.ReasonCode), $"{state} → {move.To} needs a reason");
            if (legal.Given.HasFlag(Given.Channel)) Assert.False(string.IsNullOrEmpty(move.Channel), $"{state} → {move.To} needs a channel");
            Assert.True(move.At >= at, $"{state} → {move.To} goes back in time");
            (state, at) = (move.To, move.At);
        }
    }
}
