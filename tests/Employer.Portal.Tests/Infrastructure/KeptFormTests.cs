using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Infrastructure.KeptForms;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Infrastructure;

[Collection(PortalTests.Name)]
public sealed class KeptFormTests(PortalFixture portal)
{
    private const string New = "/mes-offres/nouvelle";
    private const string Title = "Agent de quai <matin> & soir";

    [Fact]
    public async Task Post_AfterTheSessionEnded_ComesBackFilledAfterSignInUntilItIsSent()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var back = await SendAfterTheEndAsync(company);

        var again = await portal.SignInAsAsync(company);
        var page = await again.PageAsync(back);

        Assert.Equal(Title, page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        Assert.Equal("Porter, ranger.\nEt compter.", ((IHtmlTextAreaElement)page.QuerySelector("[name='Input.Description']")!).Value.ReplaceLineEndings("\n").Trim());
        Assert.Equal("cdi", ((IHtmlSelectElement)page.QuerySelector("[name='Input.Contract']")!).Value);
        Assert.NotNull(page.QuerySelector("input[name='Input.Schedules'][value=day][checked]"));
        Assert.Contains("rien n’a été envoyé", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.Equal(0, await CountAsync("select count(*) from opening where company_id = @Id", company));

        var reloaded = await again.PageAsync(back);
        Assert.Equal(Title, reloaded.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        // What came back is sent by the person, with a token that holds; while the page asks for more, it is kept.
        var asked = await PortalClient.DocumentAsync(await SendAsync(again, reloaded, ("Input.Occupation", "aucun métier de ce nom")));
        Assert.Equal(Title, asked.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        Assert.Equal(1, await CountAsync("select count(*) from kept_form where account_id = @RecruiterId", company));

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(again, asked, ("Input.Occupation", "N1103"))).StatusCode);
        Assert.Equal(1, await CountAsync("select count(*) from opening where company_id = @Id", company));
        Assert.Equal(0, await CountAsync("select count(*) from kept_form where account_id = @RecruiterId", company));
    }

    [Fact]
    public async Task SignIn_AfterAFormWasKept_SaysForHowLong_AndOnlyThen()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var anonymous = portal.Anonymous();
        var address = "/connexion?retour=" + Uri.EscapeDataString(await SendAfterTheEndAsync(company));

        Assert.Contains("est gardé 30\u00A0minutes", (await anonymous.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { "/connexion", "/connexion?retour=%2Fmes-offres", $"/connexion?retour=%2Fmes-offres%3Freprise%3D{Guid.NewGuid()}" })
            Assert.DoesNotContain("est gardé", (await anonymous.PageAsync(other)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(PortalClient client, IHtmlDocument page, params (string, string?)[] fields)
    {
        var form = Form(page);
        form.SetAttribute("action", New + "?handler=Draft");
        return client.SubmitAsync(form, fields);
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_GivesAnotherAccountNothing()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var back = await SendAfterTheEndAsync(company);

        var stranger = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        var theirs = await stranger.PageAsync(back);
        Assert.Equal("", theirs.QuerySelector("[name='Input.Title']")!.GetAttribute("value") ?? "");
        Assert.Null(theirs.QuerySelector($"[name={KeptFormStore.Field}]"));
        // Nor does naming it in a form of theirs remove it.
        var id = back[(back.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var sent = await SendAsync(
            stranger, theirs, ("Input.Title", "Autre"), ("Input.Occupation", "N1103"), ("Input.Contract", "cdi"), ("Input.Schedules", "day"),
            ("Input.Description", "Porter, ranger."), (KeptFormStore.Field, id));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await CountAsync("select count(*) from kept_form where account_id = @RecruiterId", company));
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_TooLateGivesNothing()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var back = await SendAfterTheEndAsync(company);
        await using (var connection = await portal.Db.OpenConnectionAsync())
            await connection.ExecuteAsync(
                "update kept_form set created_at = created_at - interval '31 minutes', expires_at = expires_at - interval '31 minutes' where account_id = @RecruiterId", company);

        Assert.Equal("", (await (await portal.SignInAsAsync(company)).PageAsync(back)).QuerySelector("[name='Input.Title']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_IsKeptUnreadable()
    {
        var company = await portal.Data.CreateCompanyAsync();
        await SendAfterTheEndAsync(company);

        await using var connection = await portal.Db.OpenConnectionAsync();
        var content = await connection.QuerySingleAsync<byte[]>("select content from kept_form where account_id = @RecruiterId", company);

        Assert.DoesNotContain("Agent de quai", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAnOwnerOfOurs_IsNotKept()
    {
        foreach (var owner in new[] { "", "x", new string('A', 200) })
        {
            using var form = new FormUrlEncodedContent([new("Input.Title", Title), new(FormOwner.Field, owner)]);
            var answer = await portal.Anonymous().Http.PostAsync(new Uri(New + "?handler=Publish", UriKind.Relative), form);

            Assert.DoesNotContain(KeptFormStore.Parameter, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("handler", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("Input.NewPassword")]
    public async Task Post_WithAPassword_IsNotKept(string field) =>
        Assert.DoesNotContain(KeptFormStore.Parameter, await LocationAsync(await portal.Data.CreateCompanyAsync(), (field, "secret")), StringComparison.Ordinal);

    [Fact]
    public async Task Post_LongerThanTheBound_IsNotKept() => Assert.DoesNotContain(
        KeptFormStore.Parameter, await LocationAsync(await portal.Data.CreateCompanyAsync(), ("Input.Skills", new string('a', 250_000))), StringComparison.Ordinal);

    [Fact]
    public async Task Post_WithAStaleTokenOnly_ComesBackFilledWithANewOne()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var form = Form(await (await portal.SignInAsAsync(company)).PageAsync(New));
        var other = await portal.SignInAsAsync(company); // the cookie of the token is gone

        var answer = await other.SubmitAsync(form, ("Input.Title", Title));

        var page = await other.FollowAsync(answer);
        Assert.Equal(Title, page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_WithAnothersStaleForm_IsRefusedAsBefore()
    {
        var form = Form(await (await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync())).PageAsync(New));
        var other = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await other.SubmitAsync(form, ("Input.Title", Title))).StatusCode);
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("main form.form-wide")!;

    private async Task<string> LocationAsync(TestCompany company, params (string Name, string? Value)[] fields)
    {
        var form = Form(await (await portal.SignInAsAsync(company)).PageAsync(New));
        return (await portal.Anonymous().SubmitAsync(form, fields)).Headers.Location!.ToString();
    }

    /// <returns>Where sign-in leads back to.</returns>
    private async Task<string> SendAfterTheEndAsync(TestCompany company)
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var location = await LocationAsync(
            company, ("Input.Title", Title), ("Input.Description", "Porter, ranger.\nEt compter."), ("Input.Contract", "cdi"), ("Input.Schedules", "day"));
        Assert.StartsWith("/connexion?retour=", location, StringComparison.Ordinal);
        return Uri.UnescapeDataString(location["/connexion?retour=".Length..]);
    }

    private async Task<long> CountAsync(string sql, TestCompany company)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>(sql, company);
    }
}
