using Employer.Portal.Pages.Matches;
using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Matches;

/// <summary>The page of a match offers a counsellor exactly what the table of moves allows.</summary>
public sealed class MatchStepTests
{
    private static readonly Guid Id = new("01980000-0000-7000-8000-0000000000aa");

    private static readonly Dictionary<string, string[]> Reached = new()
    {
        [Links.ReviewAt(Id)] = [MatchState.Validated, MatchState.Refused],
        [Links.Undo([Id])] = [MatchState.Proposed],
        [Links.Answer(Id)] = [MatchState.Offered, MatchState.Accepted, MatchState.Declined],
        [Links.Interview(Id)] = [MatchState.Interviewed],
        [Links.Immersion(Id)] = [MatchState.Immersion],
        [Links.Hire(Id)] = [MatchState.Hired],
        [Links.NotRetained(Id)] = [MatchState.NotRetained],
        [Links.Withdraw(Id)] = [MatchState.Withdrawn],
    };

    public static TheoryData<string> States =>
        [.. MatchTransitions.Table.Moves.SelectMany(move => new[] { move.From, move.To }).OfType<string>().Distinct()];

    [Theory]
    [MemberData(nameof(States))]
    public void Steps_OfAState_AreTheMovesOfTheTable(string state)
    {
        // In work elsewhere is asked on the counsellor's day, once a hire is confirmed.
        var allowed = MatchTransitions.Table.Moves
            .Where(move => move.From == state && move.Actor == Actor.Counsellor && move.To != MatchState.Superseded)
            .Select(move => move.To).Distinct().ToList();

        var links = MatchStep.For(new MatchFile { Id = Id, State = state }).Select(step => step.Link).ToList();

        Assert.Equal(links.Distinct(), links);
        Assert.All(links, link => Assert.NotEmpty(Reached[link].Intersect(allowed)));
        Assert.Empty(allowed.Except(links.SelectMany(link => Reached[link])));
    }
}
