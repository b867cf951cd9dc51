using System.Net;
using Employer.Portal.Tests.Infrastructure;
using MimeKit;

namespace Employer.Portal.Tests.Pages.Demonstration;

[Collection(PortalTests.Name)]
public sealed class DemonstrationTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/demo")]
    [InlineData("/boite-de-demo")]
    [InlineData("/boite-de-demo/x")]
    [InlineData("/boite-de-demo/x/html")]
    public async Task Any_OutsideDemonstrationMode_DoesNotExist(string address)
    {
        await using var host = portal.Start(builder => builder.UseSetting("Demonstration:Enabled", "false"));
        var client = portal.Anonymous(host);
        using var entry = new FormUrlEncodedContent([KeyValuePair.Create("account", Guid.NewGuid().ToString())]);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Http.PostAsync(new Uri(address, UriKind.Relative), entry)).StatusCode);
    }

    [Fact]
    public async Task Post_DemonstrationAccount_EntersAsIt()
    {
        var counsellor = await portal.Data.CreateCounsellorAsync(c => c.AsDemonstration());
        var client = portal.Anonymous();

        var entered = await client.PostFormAsync("/demo", ("account", counsellor.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.NotNull((await client.PageAsync("/accessibilite")).QuerySelector(".account-name"));
    }

    /// <summary>What was kept of a form waits on the page where it was filled in.</summary>
    [Theory]
    [InlineData("/personnes", "/personnes")]
    [InlineData("https://ailleurs.invalid/", "/ma-journee")]
    public async Task Post_FromThePageOfSignIn_LeadsBackToWhereOneWas(string retour, string expected)
    {
        var counsellor = await portal.Data.CreateCounsellorAsync(c => c.AsDemonstration());
        var client = portal.Anonymous();
        var door = (await client.PageAsync($"/connexion?retour={Uri.EscapeDataString(retour)}")).QuerySelector("main a[href^='/demo']")!.GetAttribute("href")!;

        var entered = await client.PostFormAsync(door, ("account", counsellor.Id.ToString()));

        Assert.Equal(expected, entered.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Post_RealAccount_IsNotFound()
    {
        await portal.Data.CreateCounsellorAsync(c => c.AsDemonstration());
        var real = await portal.Data.CreateCoordinatorAsync();

        var response = await portal.Anonymous().PostFormAsync("/demo", ("account", real.Id.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Mailbox_Message_ShowsTextWithItsLinkAndHtmlApart()
    {
        var mail = new MimeMessage { Subject = "Une offre pour vous : agent de quai à Trappes" };
        mail.From.Add(new MailboxAddress("Passerelle", "ne-pas-repondre@essai.invalid"));
        mail.To.Add(MailboxAddress.Parse("candidate@essai.invalid"));
        mail.Body = new BodyBuilder
        {
            TextBody = "Répondez ici : http://localhost:5000/r/abc?x=1\nMerci.",
            HtmlBody = "<p>Bonjour</p><a href=\"http://localhost:5000/r/abc\">Répondre</a><script>alert(1)</script>",
        }.ToMessageBody();
        await mail.WriteToAsync(Path.Combine(portal.PickupFolder, "essai-1.eml"));
        var client = portal.Anonymous();

        Assert.Contains("agent de quai", (await client.PageAsync("/boite-de-demo")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var message = await client.PageAsync("/boite-de-demo/essai-1");
        Assert.Equal("http://localhost:5000/r/abc?x=1", message.QuerySelector(".mail-text a")!.GetAttribute("href"));
        Assert.DoesNotContain("allow-scripts", message.QuerySelector("iframe")!.GetAttribute("sandbox"), StringComparison.Ordinal);
        var html = await client.GetAsync("/boite-de-demo/essai-1/html");
        var policy = Assert.Single(html.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mailbox_IdThatNamesAPath_IsNotFound()
    {
        var response = await portal.Anonymous().GetAsync("/boite-de-demo/..%2F..%2Fetc%2Fpasswd");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
