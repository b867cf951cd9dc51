using Employer.Portal.Pages.Company.Openings;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Company;

/// <summary>A company is shown what the table of moves allows it, and can do all that the table allows.</summary>
public sealed class OpeningMoveTests
{
    public static TheoryData<string> States =>
        [.. OpeningTransitions.Table.Moves.SelectMany(move => new[] { move.From, move.To }).OfType<string>().Distinct()];

    [Fact]
    public void Moves_ThatEndSomethingForOthers_Ask() => Assert.All(
        OpeningMove.All, move => Assert.Equal(move.To == OpeningState.Paused || OpeningState.Ended.Contains(move.To), move.Asks));

    [Theory]
    [MemberData(nameof(States))]
    public void Buttons_OfAState_AreTheMovesOfTheTable(string state)
    {
        // Sending is on the form, by the table too.
        string[] elsewhere = [OpeningState.Submitted];
        var allowed = OpeningTransitions.Table.Moves
            .Where(move => move.From == state && move.Actor == Actor.Company).Select(move => move.To).Except(elsewhere);

        Assert.Equal(allowed.Order(), OpeningMove.All.Where(move => move.From(state, isHeld: false)).Select(move => move.To).Order());
    }
}
