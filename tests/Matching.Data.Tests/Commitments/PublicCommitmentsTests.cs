using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Tests.Placements;

namespace Matching.Data.Tests.Commitments;

public sealed class PublicCommitmentsTests
{
    [Fact]
    public async Task Public_OfOneFirm_IsItsTotalOfHires()
    {
        await using var scene = await HireScene.CreateAsync(promised: 2);
        await using var web = scene.Town.As(DatabaseRole.Web);
        Assert.Empty((await web.PublicCommitmentsAsync()).Companies);
        Assert.Equal(1, await web.ConsentToPublishAsync(scene.Town.Company, agrees: true));
        Assert.Equal(0, Assert.Single((await web.PublicCommitmentsAsync()).Companies).Hires);
        var placement = await scene.ReportAsync(scene.Company);
        await scene.ConfirmAsync(scene.Counsellor, placement);

        var shown = await web.PublicCommitmentsAsync();

        Assert.Equal((1, 0), (Assert.Single(shown.Companies).Hires, shown.Companies[0].Outcomes.Count));
        Assert.Null(shown.DistrictShare);
        await scene.ExecuteAsync("update hiring_commitment set public_outcome = true");
        Assert.Equal((2, 1), (await web.PublicCommitmentsAsync()).Companies[0].Outcomes.Select(o => (o.Promised, o.Kept)).Single());
    }
}
