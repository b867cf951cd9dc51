using Dapper;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Law;

/// <summary>What a door that does not bind would write is no longer than what a form takes.</summary>
public sealed class TypedTextTests
{
    private const string BoundsSql = """
        select t.relname || '.' || a.attname, substring(pg_get_expr(c.conbin, c.conrelid) from '<= ([0-9]+)')::integer
        from pg_constraint c
        join pg_class t on t.oid = c.conrelid
        join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        where c.conname = t.relname || '_' || a.attname || '_is_bounded' and pg_get_expr(c.conbin, c.conrelid) like '%length(%'
        """;

    private static readonly Dictionary<string, int> Expected = new()
    {
        ["company.name"] = TextLengths.CompanyName,
        ["establishment.name"] = TextLengths.CompanyName,
        ["establishment.address"] = TextLengths.Address,
        ["support_structure.name"] = TextLengths.StructureName,
        ["account.display_name"] = TextLengths.DisplayName,
        ["account.email"] = TextLengths.MailAddress,
        ["opening.description"] = TextLengths.Description,
        ["opening.employer_name"] = TextLengths.CompanyName,
        ["opening.pay_text"] = TextLengths.PayText,
        ["opening.source_id"] = TextLengths.ForeignId,
        ["opening.source_url"] = TextLengths.WebAddress,
        ["opening_requirement.code"] = TextLengths.RequirementCode,
        ["opening_requirement.label"] = TextLengths.RequirementLabel,
        ["opening_comment.text"] = 1_000,
        ["resident.structure_key"] = TextLengths.ForeignId,
        ["resident_identity.email"] = TextLengths.MailAddress,
        ["resident_residence.address"] = TextLengths.Address,
        ["match.counsellor_why"] = TextLengths.Remark,
        ["match_remark.text"] = TextLengths.Sentence,
        ["immersion.convention_reference"] = TextLengths.ConventionReference,
    };

    [Fact]
    public async Task Column_OfTypedText_IsAsLongAsTheTableOfLengthsSays()
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();

        var bounds = await connection.QueryAsync<(string Column, int Most)>(BoundsSql);

        Assert.Equal(Expected.OrderBy(e => e.Key, StringComparer.Ordinal), bounds.ToDictionary(b => b.Column, b => b.Most).OrderBy(e => e.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("update company set name = repeat('é', 200)", "accepted")]
    [InlineData("update company set name = repeat('é', 201)", "23514")]
    [InlineData("update account set display_name = repeat('a', 101)", "23514")]
    [InlineData("update resident_identity set email = repeat('a', 250) || '@b.fr'", "23514")]
    [InlineData("update match set counsellor_why = repeat('a', 501)", "23514")]
    public async Task Text_LongerThanItsColumn_IsRefused(string change, string expected)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal(expected, await scene.RefusalOfAsync(change));
    }
}
