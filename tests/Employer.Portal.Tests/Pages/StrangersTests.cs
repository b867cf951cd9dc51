using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Tests.Infrastructure;

namespace Employer.Portal.Tests.Pages;

/// <summary>Every form that one side is shown, filled in as it stands, sent by the other: nothing of the first side changes.</summary>
[Collection(PortalTests.Name)]
public sealed class StrangersTests(PortalFixture portal)
{
    private const string FactsSql = """
        with mine as (select company_id from account where id = @recruiter),
        openings as (select o.* from opening o join mine using (company_id)),
        matches as (select m.* from match m join openings o on o.id = m.opening_id),
        people as (select * from resident where lead_id = @counsellor)
        select 'opening ' || id, md5(o::text) from openings o
        union all select 'requirement ' || opening_id, md5(string_agg(r::text, ',' order by number)) from opening_requirement r
            where opening_id in (select id from openings) group by opening_id
        union all select 'match ' || id, md5(m::text) from matches m
        union all select 'event ' || e.id, md5(e::text) from match_event e where match_id in (select id from matches)
        union all select 'event ' || e.id, md5(e::text) from opening_event e where opening_id in (select id from openings)
        union all select 'placement ' || p.id, md5(p::text) from placement p where match_id in (select id from matches)
        union all select 'person ' || r.id, md5(concat(r, p, i)) from people r
            left join resident_profile p on p.resident_id = r.id left join resident_identity i on i.resident_id = r.id
        union all select 'exit ' || x.id, md5(x::text) from pathway_exit x where resident_id in (select id from people)
        union all select 'commitment ' || h.id, md5(h::text) from hiring_commitment h join mine using (company_id)
        union all select 'company ' || c.id, md5(c::text) from company c join mine on mine.company_id = c.id
        union all select 'invitation ' || v.id, md5(v::text) from invitation v join mine using (company_id)
        union all select 'account ' || id, md5(concat(company_id, role, display_name, email)) from account
            where id in (@recruiter, @counsellor) or company_id in (select company_id from mine)
        order by 1
        """;

    private static readonly (string Owner, string[] Strangers)[] Strangers =
    [
        (CrawlWorld.RecruiterA, [CrawlWorld.RecruiterB, CrawlWorld.Newcomer, CrawlWorld.CounsellorB]),
        (CrawlWorld.CounsellorA, [CrawlWorld.CounsellorB, CrawlWorld.RecruiterB]),
    ];

    [Fact]
    public async Task Post_FormsOfTheOtherSide_ChangeNothingOfIt()
    {
        var world = await CrawlWorld.CreateAsync(portal);
        var pages = await PortalPage.AllAsync(portal.Host.Services);
        var (before, made) = (await FactsOfAAsync(world), 0);
        foreach (var (owner, strangers) in Strangers)
        {
            var others = new List<(PortalClient Client, string Token)>();
            foreach (var stranger in strangers)
            {
                var client = await portal.SignInAsAsync(world.Sessions[stranger].Account!.Value);
                others.Add((client, await CrawlTests.TokenAsync(client)));
            }

            var (account, role) = world.Sessions[owner];
            var own = await portal.SignInAsAsync(account!.Value);
            foreach (var address in pages.Where(page => page.RolesIn.Contains(role!)).SelectMany(page => page.AddressesWith(world.IdsOf)))
            {
                var answer = await own.GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                var page = await PortalClient.DocumentAsync(answer);
                var forms = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList();
                foreach (var ((client, token), form) in others.SelectMany(other => forms.Select(form => (other, form))))
                    made += await SendAsync(client, token, form, address);
            }
        }

        Assert.True(made > 100, $"Only {made} forms were sent.");
        Assert.Equal(before, await FactsOfAAsync(world));
    }

    /// <summary>To every handler that a button of the form names; how many.</summary>
    private static async Task<int> SendAsync(PortalClient client, string token, IHtmlFormElement form, string address)
    {
        var handlers = form.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction")!)
            .Prepend(form.GetAttribute("action") ?? "").Distinct().ToList();
        foreach (var handler in handlers)
        {
            form.SetAttribute("action", handler.StartsWith('/') ? handler : address + handler);
            var answer = await client.SubmitAsync(form, ("__RequestVerificationToken", token));
            Assert.True((int)answer.StatusCode < 500, $"POST {handler} of {address} answered {(int)answer.StatusCode}");
        }

        return handlers.Count;
    }

    private async Task<IReadOnlyList<(string, string)>> FactsOfAAsync(CrawlWorld world)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return (await connection.QueryAsync<(string, string)>(FactsSql, new
        {
            recruiter = world.Sessions[CrawlWorld.RecruiterA].Account, counsellor = world.Sessions[CrawlWorld.CounsellorA].Account,
        })).AsList();
    }
}
