using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Law;

/// <summary>The keys of company numbers: what the engine says and what the schema takes.</summary>
public sealed class CompanyNumbersTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    [Theory]
    [InlineData("200058782")]
    [InlineData("356000000")]
    [InlineData("111222333")]
    [InlineData("20005878")]
    [InlineData("20005878A")]
    public async Task Siren_InSqlAndInCode_IsJudgedAlike(string siren) =>
        Assert.Equal(Siren.FaultIn(siren) == SiretFault.None, await town.ScalarAsync<bool>("select is_siren(@siren)", new { siren }));

    [Theory]
    [InlineData("20005878200018")]
    [InlineData("20005878200019")]
    [InlineData("11122233300002")]
    [InlineData("11122233300001")]
    [InlineData("35600000000048")]
    [InlineData("35600000049837")]
    [InlineData("35600000049838")]
    [InlineData("2000587820001")]
    [InlineData("2000587820001A")]
    public async Task Siret_InSqlAndInCode_IsJudgedAlike(string siret) =>
        Assert.Equal(Siret.FaultIn(siret) == SiretFault.None, await town.ScalarAsync<bool>("select is_siret(@siret)", new { siret }));

    [Theory]
    [InlineData("update company set siren = '111222333' where id = '{0}'")]
    [InlineData("update establishment set siret = '11122233300002' where company_id = '{0}'")]
    public async Task Number_WithAWrongKey_IsRefused(string sql)
    {
        await using var scene = await LawScene.CreateAsync();
        Assert.Equal("accepted", await scene.RefusalOfAsync($"""
            insert into establishment (id, company_id, siret, name, address, commune_code)
            values (gen_random_uuid(), '{scene.Company}', '11111111800019', 'Lieu inventé', '1 rue de l’Exemple', '78621')
            """));

        Assert.Equal("23514", await scene.RefusalOfAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, scene.Company)));
    }
}
