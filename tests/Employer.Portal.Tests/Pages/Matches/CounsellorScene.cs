using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Matches;

/// <summary>A counsellor who is signed in, with people of theirs.</summary>
public sealed class CounsellorScene
{
    private readonly PortalFixture portal;

    private CounsellorScene(PortalFixture portal, TestCounsellor counsellor, PortalClient browser) =>
        (this.portal, Counsellor, Browser) = (portal, counsellor, browser);

    public TestCounsellor Counsellor { get; }

    public PortalClient Browser { get; }

    public static async Task<CounsellorScene> CreateAsync(PortalFixture portal)
    {
        var counsellor = await portal.Data.CreateCounsellorAsync();
        return new CounsellorScene(portal, counsellor, await portal.SignInAsAsync(counsellor));
    }

    /// <summary>Somebody of the same structure, who follows other people.</summary>
    public async Task<PortalClient> ColleagueAsync() => await portal.SignInAsAsync(await portal.Data.CreateCounsellorAsync(c => c.BesideOf(Counsellor)));

    public Task<TestResident> ResidentAsync(Action<ResidentBuilder>? with = null) => portal.Data.CreateResidentAsync(r =>
    {
        r.LedBy(Counsellor);
        with?.Invoke(r);
    });

    public async Task<TestMatch> MatchAsync(string state = "proposed", Action<ResidentBuilder>? of = null, TestOpening? opening = null, string? reasons = null)
    {
        var resident = await ResidentAsync(of);
        return await portal.Data.CreateMatchAsync(m =>
        {
            m.Of(resident).InState(state);
            if (opening is not null)
                m.For(opening);
            if (reasons is not null)
                m.WithReasons(reasons);
        });
    }

    public Task<string> StateAsync(TestMatch match) => portal.Data.StateOfAsync(match);

    public async Task<T> ReadAsync<T>(string sql, object? values = null)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, values))!;
    }
}
