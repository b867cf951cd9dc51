using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Data.Tests.Placements;

namespace Matching.Data.Tests.Commitments;

/// <summary>The commitment of the scene ends on 30 June 2027; its hire starts in December 2026.</summary>
public sealed class MissCommitmentsTests
{
    private static readonly DateOnly LastDay = new(2027, 6, 30);

    [Fact]
    public async Task Miss_TheDayAfterTheEnd_NotBefore()
    {
        await using var scene = await HireScene.CreateAsync();

        Assert.Equal(0, await MissAsync(scene, LastDay));
        Assert.Equal("0/1 signed", await BalanceAsync(scene));
        Assert.Equal(1, await MissAsync(scene, LastDay.AddDays(1)));
        Assert.Equal(0, await MissAsync(scene, LastDay.AddDays(1)));

        Assert.Equal("0/1 missed", await BalanceAsync(scene));
        Assert.Equal("rule", await scene.ScalarAsync<string>("select actor from commitment_event where to_state = 'missed'"));
    }

    [Fact]
    public async Task Miss_KeptOrOnlyProposed_StaysAsItIs()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ConfirmAsync(scene.Counsellor, await scene.ReportAsync(scene.Company));
        await scene.ExecuteAsync("""
            insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_at)
            values (@OtherOpening, @Company, 'proposed', now(), 'hire', 'accompanied', '2026-01-01', '2026-06-30', now());
            insert into commitment_event (id, commitment_id, to_state, actor, at)
            values (gen_random_uuid(), @OtherOpening, 'proposed', 'company', '2026-01-05');
            """);

        Assert.Equal(0, await MissAsync(scene, LastDay.AddYears(1)));

        Assert.Equal("1/1 kept", await BalanceAsync(scene));
    }

    [Fact]
    public async Task Miss_HireReportedAndNotYetConfirmed_WaitsForItAMonth()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(0, await MissAsync(scene, LastDay.AddDays(MissCommitments.DaysToConfirm)));
        Assert.Equal(Outcome.Done, await scene.ConfirmAsync(scene.Counsellor, placement));
        Assert.Equal("1/1 kept", await BalanceAsync(scene));
    }

    [Fact]
    public async Task Miss_HireNeverConfirmed_IsMissedInTheEnd()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ReportAsync(scene.Company);

        Assert.Equal(1, await MissAsync(scene, LastDay.AddDays(MissCommitments.DaysToConfirm + 1)));
    }

    [Fact]
    public async Task Miss_TwoWorkersAtOnce_MoveItOnce()
    {
        await using var scene = await HireScene.CreateAsync();

        var missed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MissAsync(scene, LastDay.AddDays(1))));

        Assert.Equal(1, missed.Sum());
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from commitment_event where to_state = 'missed'"));
    }

    private static async Task<int> MissAsync(HireScene scene, DateOnly today)
    {
        await using var jobs = scene.Town.As(DatabaseRole.Jobs);
        return (await jobs.MissCommitmentsAsync(today, 10, HireScene.Now)).Done;
    }

    private static Task<string?> BalanceAsync(HireScene scene) => scene.ScalarAsync<string>(ConfirmPlacementTests.BalanceSql);
}
