namespace Matching.Data.Tests.Law;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("jean.@exemple.invalid")]
    [InlineData("a@x.invalid;b@x.invalid")]
    [InlineData("Jean <jean@exemple.invalid>")]
    [InlineData("jean@localhost")]
    [InlineData("jean")]
    [InlineData("")]
    public async Task Address_ThatNoMailReaches_IsRefusedWhereverItIsKept(string address)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal("23514", await scene.RefusalOfAsync($"update resident_identity set email = '{address}'"));
        Assert.Equal("23514", await scene.RefusalOfAsync($"update account set email = '{address}' where id = @Lead"));
        Assert.Equal("23514", await scene.RefusalOfAsync($"""
            insert into invitation (id, company_id, email, invited_by, created_at, expires_at)
            values (gen_random_uuid(), @Company, '{address}', @Lead, now(), now() + interval '1 day')
            """));
    }

    [Fact]
    public async Task Account_OpenedWithSuchAnAddressBefore_StillSignsIn()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync("""
            alter table account disable trigger account_email_check;
            update account set email = 'jean.@exemple.invalid' where id = @Lead;
            alter table account enable trigger account_email_check;
            """);

        Assert.Equal("accepted", await scene.RefusalOfAsync("update account set email = email, access_failed_count = 1 where id = @Lead"));
    }
}
