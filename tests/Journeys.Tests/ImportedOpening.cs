namespace Journeys.Tests;

/// <summary>One offer of the file, placed in Trappes, attached to a demonstration company that has promised hires.</summary>
internal sealed record ImportedOpening(Guid OpeningId, string Title, Guid RecruiterId, string Company, Guid CommitmentId)
{
    private const string CompanySql = """
        select e.siret, c.name, a.id as recruiter_id, h.id as commitment_id
        from hiring_commitment h
        join company c on c.id = h.company_id and c.publishes_commitments and c.trusted_at is not null
        join establishment e on e.company_id = c.id
        join account a on a.company_id = c.id
        join commitment_balance b on b.commitment_id = h.id and b.promised > b.kept
        where h.state = 'signed' and h.unit = 'hire' and h.audience = 'accompanied' and h.ends_on > now() + interval '60 days'
          and h.contracts in ('{}', '{cdi}') and h.occupation_codes = '{}' and h.commune_codes = '{}'
        order by c.name limit 1
        """;

    private const string WantedSql = """
        select occupation_code from resident_occupation where wanted > 0 group by 1 order by count(*) desc, 1 limit 40
        """;

    private sealed record Host(string Siret, string Name, Guid RecruiterId, Guid CommitmentId);

    private sealed record Opening(Guid Id, string Title);

    public static async Task<ImportedOpening> ImportAsync(Town town)
    {
        var company = await town.QueryAsync<Host>(CompanySql);
        var wanted = await town.QueryAsync<string[]>($"select array({WantedSql})");
        var (path, id, _) = OfferFile.Write(wanted);

        var printed = await town.JobsAsync("import", "openings", "--format", "france-travail", "--place", "Trappes", "--company", company.Siret, path);
        Assert.Contains("1 read, 1 new, 0 changed, 0 unchanged, 0 rejected", printed, StringComparison.Ordinal);

        var opening = await town.QueryAsync<Opening>("select id, title from opening where source_id = @id", new { id });
        return new ImportedOpening(opening.Id, opening.Title, company.RecruiterId, company.Name, company.CommitmentId);
    }
}
