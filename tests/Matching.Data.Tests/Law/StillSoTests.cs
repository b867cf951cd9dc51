using Dapper;
using Matching.Engine.Domain;
using Matching.Testing;
using Npgsql;

namespace Matching.Data.Tests.Law;

/// <summary>The engine and the schema hold the same law.</summary>
public sealed class StillSoTests : IAsyncLifetime
{
    private const string Sql = """
        select no_longer_so(@State, @Pause, @IsPlaced, @OpeningState, @ApplyBy, @StartsOn, @Months, @AvailableFrom, @MetOn, @Today) as codes,
               stopping(no_longer_so(@State, @Pause, @IsPlaced, @OpeningState, @ApplyBy, @StartsOn, @Months, @AvailableFrom, @MetOn, @Today), @Match) as stopping,
               ending(no_longer_so(@State, @Pause, @IsPlaced, @OpeningState, @ApplyBy, @StartsOn, @Months, @AvailableFrom, @MetOn, @Today), @Match) as ending
        """;

    private static readonly string[] People = [FollowUpState.Followed, FollowUpState.Paused, FollowUpState.Left];

    private static readonly string[] Openings =
    [
        OpeningState.Draft, OpeningState.Submitted, OpeningState.Published, OpeningState.Paused, OpeningState.Spotted, OpeningState.Filled,
        OpeningState.Expired, OpeningState.Withdrawn,
    ];

    private static readonly string[] Matches =
    [
        MatchState.Proposed, MatchState.Validated, MatchState.Offered, MatchState.Unanswered, MatchState.Accepted, MatchState.Declined, MatchState.Introduced,
        MatchState.Interviewed, MatchState.Hired,
    ];

    private static readonly DateOnly Today = new(2026, 11, 28);

    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task EngineAndSchema_OnGeneratedPairs_SayTheSame()
    {
        var random = new Random(20_261_128);
        await using var connection = await database.DataSource().OpenConnectionAsync();
        var seen = new HashSet<string>();
        for (var turn = 0; turn < 3_000; turn++)
        {
            var (pair, match) = (Pair(random), Matches[random.Next(Matches.Length)]);
            var said = await AskAsync(connection, pair, match);
            var codes = StillSo.Against(pair, Today);

            Assert.True(codes.SequenceEqual(said.Codes), $"{pair}: {string.Join(", ", codes)} and {string.Join(", ", said.Codes)}");
            Assert.Equal(StillSo.Stopping(codes, match), said.Stopping);
            Assert.Equal(StillSo.Ending(codes, match), said.Ending);
            seen.UnionWith(codes);
        }

        Assert.Equal(StillSo.Codes.Order(), seen.Order());
    }

    private static Task<Said> AskAsync(NpgsqlConnection connection, PairToday pair, string match) => connection.QuerySingleAsync<Said>(Sql, new
    {
        pair.Person.State, Pause = pair.Person.ProposalsUntil, pair.Person.IsPlaced, pair.OpeningState, pair.ApplyBy, pair.StartsOn,
        Months = pair.ContractMonths, pair.AvailableFrom, pair.MetOn, Today, Match = match,
    });

    private static PairToday Pair(Random random)
    {
        return new PairToday(
            new FollowUp(random.Next(3) == 0 ? People[random.Next(3)] : FollowUpState.Followed, Day(1), random.Next(6) == 0),
            Openings[random.Next(2) == 0 ? 2 : random.Next(Openings.Length)],
            Day(2), Day(40), random.Next(2) == 0 ? null : random.Next(1, 60) / 10m, Day(150), random.Next(3) == 0 ? Today.AddDays(random.Next(-367, 1)) : null);

        DateOnly? Day(int around) => random.Next(2) == 0 ? null : Today.AddDays(random.Next(-around, around + 1));
    }

    private sealed class Said
    {
        public string[] Codes { get; init; } = [];

        public string[] Stopping { get; init; } = [];

        public string[] Ending { get; init; } = [];
    }
}
