using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Operations;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    private const string InsertInDoubt =
        """
        insert into message (id, kind, idempotency_key, message_id, account_id, state, not_before, lease_until, attempts, created_at)
        values (@id, 'queue_for_counsellor', @id::text, @id::text, @account, 'in_doubt', @now, @now, 2, @now)
        """;

    [Theory]
    [InlineData("Sent", "sent")]
    [InlineData("Absent", "pending")]
    public async Task Post_MessageInDoubt_IsSettledOnce(string handler, string state)
    {
        var id = await MessageInDoubtAsync();
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        var form = $"form:has(input[value='{id}'])";

        var page = await admin.PageAsync("/exploitation");
        var send = (IHtmlFormElement)page.QuerySelector(form)!;
        send.SetAttribute("action", "/exploitation?handler=" + handler);
        var first = await admin.FollowAsync(await admin.SubmitAsync(send));
        var second = await admin.FollowAsync(await admin.SubmitAsync(send));

        Assert.NotNull(first.QuerySelector(".band-yes"));
        Assert.NotNull(second.QuerySelector(".band-care"));
        Assert.Equal(state, await StateAsync(id));
    }

    [Fact]
    public async Task Post_Stop_NeedsAReason_IsShownWithItAndCanBeResumed()
    {
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        var form = "main form";

        var refused = await PortalClient.DocumentAsync(await admin.PostFormAsync("/exploitation/classement", ("Reason", "")));
        Assert.Contains("Écrivez en une phrase pourquoi", refused.Body!.TextContent, StringComparison.Ordinal);

        var stopped = await admin.FollowAsync(await admin.SubmitAsync((IHtmlFormElement)refused.QuerySelector(form)!, ("Reason", "Contrôle des propositions")));
        Assert.Contains("Contrôle des propositions", stopped.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var resume = (IHtmlFormElement)(await admin.PageAsync("/exploitation/classement")).QuerySelector(form)!;
        var resumed = await admin.FollowAsync(await admin.SubmitAsync(resume, ("Reason", "Contrôle terminé")));
        Assert.Contains("En service", resumed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await admin.FollowAsync(await admin.SubmitAsync(resume, ("Reason", "Contrôle terminé")))).QuerySelector(".band-care"));
    }

    [Fact]
    public async Task Get_PlacesThatWaitForReviews_AreSaidHereAndToTheCompany()
    {
        var opening = await portal.Data.CreateOpeningAsync();
        await using var owner = await portal.Db.OpenConnectionAsync();
        await owner.ExecuteAsync("insert into opening_waiting (opening_id, place_count, of_the_night, asked_at) values (@Id, 4, false, now())", opening);

        var operations = await (await portal.SignInAsAsync(Roles.Administrator)).PageAsync("/exploitation");
        var company = await (await portal.SignInAsAsync(opening.Company!)).PageAsync($"/mes-offres/{opening.Id}");
        await owner.ExecuteAsync("delete from opening_waiting");

        Assert.Contains("1\u00A0offre et 4\u00A0places de liste attendent", operations.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("leurs conseillers ont déjà assez de propositions", company.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CheckThatOldRowsBreak_IsShownWithTheirNumber()
    {
        await using var owner = await portal.Db.OpenConnectionAsync();
        await owner.ExecuteAsync("create table old_thing as select -3 as size; alter table old_thing add constraint old_thing_size check (size > 0) not valid");
        var admin = await portal.SignInAsAsync(Roles.Administrator);

        var row = (await admin.PageAsync("/exploitation")).QuerySelectorAll("tr").Single(r => r.TextContent.Contains("old_thing_size", StringComparison.Ordinal));
        await owner.ExecuteAsync("drop table old_thing");

        Assert.Equal("1", row.QuerySelector("td.num")!.TextContent.Trim());
    }

    private async Task<Guid> MessageInDoubtAsync()
    {
        var account = await portal.Data.CreateCounsellorAsync();
        var id = Guid.CreateVersion7();
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync(InsertInDoubt, new { id, account = account.Id, now = portal.Clock.GetUtcNow() });
        return id;
    }

    private async Task<string> StateAsync(Guid id)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("select state from message where id = @id", new { id });
    }
}
