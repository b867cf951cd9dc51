using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Structures;

[Collection(PortalTests.Name)]
public sealed class NewTests(PortalFixture portal)
{
    [Fact]
    public async Task Post_NewName_AppearsInTheList()
    {
        var name = $"Relais inventé {Guid.NewGuid():n}";
        var admin = await portal.SignInAsAsync(Roles.Administrator);

        var list = await admin.FollowAsync(await admin.PostFormAsync("/structures/nouvelle", ("Name", name), ("Kind", "association")));

        Assert.Contains(list.QuerySelectorAll("tbody th"), cell => cell.TextContent == name);
    }

    [Fact]
    public async Task Post_NameTaken_SaysSo()
    {
        var name = $"Relais inventé {Guid.NewGuid():n}";
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        await admin.PostFormAsync("/structures/nouvelle", ("Name", name), ("Kind", "association"));

        var page = await PortalClient.DocumentAsync(await admin.PostFormAsync("/structures/nouvelle", ("Name", name), ("Kind", "ccas")));

        Assert.Contains("porte déjà ce nom", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_UnknownKind_IsRefused()
    {
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        var page = await PortalClient.DocumentAsync(await admin.PostFormAsync("/structures/nouvelle", ("Name", "Relais"), ("Kind", "inventee")));
        Assert.Equal("#Kind", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }
}
