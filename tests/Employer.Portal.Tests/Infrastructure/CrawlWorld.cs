using Matching.Data.Accounts;
using Matching.Data.Offers;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>What nobody else may read, and who may.</summary>
/// <param name="Of">Whose secret it is, for a failure's sentence.</param>
/// <param name="Words">Found in an answer, each gives the secret away.</param>
/// <param name="MayRead">The sessions that may.</param>
internal sealed record Secret(string Of, IReadOnlyList<string> Words, IReadOnlyList<string> MayRead);

/// <summary>Two companies and two structures that have nothing to do with each other, and everybody who may sign in.</summary>
internal sealed class CrawlWorld
{
    public const string Anonymous = "anonymous";
    public const string RecruiterA = "recruiter of A";
    public const string RecruiterB = "recruiter of B";
    public const string Newcomer = "recruiter whose company waits";
    public const string CounsellorA = "counsellor of A";
    public const string CounsellorB = "counsellor of B";
    private const string Adviser = "company adviser";
    private const string Coordinator = "coordinator";
    private const string Administrator = "administrator";

    /// <summary>Account and role by session; null for somebody who is not signed in.</summary>
    public Dictionary<string, (Guid? Account, string? Role)> Sessions { get; } = new() { [Anonymous] = (null, null) };

    public List<Secret> Secrets { get; } = [];

    private readonly Dictionary<string, List<string>> ids = [];

    public static async Task<CrawlWorld> CreateAsync(PortalFixture portal)
    {
        var (world, data) = (new CrawlWorld(), portal.Data);
        await world.AddSideAsync(portal, "A", RecruiterA, CounsellorA);
        await world.AddSideAsync(portal, "B", RecruiterB, CounsellorB);
        world.Sessions[Newcomer] = ((await data.CreateCompanyAsync(c => c.NotApproved())).RecruiterId, Roles.Recruiter);
        world.Sessions[Adviser] = ((await data.CreateCompanyAdviserAsync()).Id, Roles.CompanyAdviser);
        world.Sessions[Coordinator] = ((await data.CreateCoordinatorAsync()).Id, Roles.Coordinator);
        world.Sessions[Administrator] = ((await data.CreateAdministratorAsync()).Id, Roles.Administrator);
        return world;
    }

    /// <summary>Ids of both sides for a parameter of this name: of its kind when the name says one, else of every kind.</summary>
    public IReadOnlyList<string> IdsOf(string parameter) => parameter switch
    {
        "code" => ["404"],
        "id" => [.. ids.Where(kind => kind.Key != "token").SelectMany(kind => kind.Value)],
        _ => ids.GetValueOrDefault(parameter, ["inconnu"]),
    };

    public IEnumerable<Secret> Leaks(string session, string body) => Secrets.Where(secret =>
        !secret.MayRead.Contains(session) && secret.Words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private async Task AddSideAsync(PortalFixture portal, string side, string recruiter, string counsellor)
    {
        var (data, mark) = (portal.Data, $"zqx{Guid.NewGuid():n}"[..12]);
        var company = await data.CreateCompanyAsync(c => c.WithRecruiter($"recrute.{mark}@essai.invalid"));
        var lead = await data.CreateCounsellorAsync(c => c.InNewStructure($"Structure {mark}"));
        var opening = await data.CreateOpeningAsync(o => o.By(company).WithPositions(5));
        var draft = await data.CreateOpeningAsync(o => o.By(company).InState("draft").Titled($"Brouillon {mark}"));
        var introduced = await PersonAsync(data, lead, $"Intro{mark}");
        var hidden = await PersonAsync(data, lead, $"Cache{mark}");
        TestMatch[] matches =
        [
            await data.CreateMatchAsync(m => m.For(opening).Of(introduced).InState("introduced")),
            await data.CreateMatchAsync(m => m.For(opening).Of(hidden)),
        ];
        var asked = await PersonAsync(data, lead, $"Sollicite{mark}");
        var offered = await data.CreateMatchAsync(m => m.For(opening).Of(asked).InState("offered"));
        var hired = await PersonAsync(data, lead, $"Embauche{mark}");
        var hire = await data.CreateMatchAsync(m => m.For(opening).Of(hired).InState("hired"));
        var commitment = await data.CreateCommitmentAsync(c => c.By(company));
        var token = await portal.Db.CreateAnswerLinkAsync(offered.Id, portal.Clock.GetUtcNow().AddDays(3), portal.Clock.GetUtcNow());

        Sessions[recruiter] = (company.RecruiterId, Roles.Recruiter);
        Sessions[counsellor] = (lead.Id, Roles.Counsellor);
        Add("match", [.. matches.Select(m => m.Id), offered.Id, hire.Id]);
        Add("opening", opening.Id, draft.Id);
        Add("resident", introduced.Id, hidden.Id);
        Add("company", company.Id);
        Add("commitment", commitment.Id);
        Add("placement", hire.PlacementId!.Value);
        Add("account", company.RecruiterId, lead.Id);
        ids.TryAdd("token", []);
        ids["token"].Add(token);

        Secrets.Add(new($"who was introduced to {side}", Words(introduced), [recruiter, counsellor]));
        Secrets.Add(new($"who was hired by {side}", Words(hired), [recruiter, counsellor]));
        Secrets.Add(new($"who is proposed in {side}", Words(hidden), [counsellor]));
        Secrets.Add(new($"who is asked in {side}", Words(asked), [counsellor]));
        Secrets.Add(new($"the draft of {side}", [draft.Title], [recruiter, Adviser, Coordinator]));
        Secrets.Add(new($"the recruiter of {side}", [company.RecruiterEmail], [recruiter, Adviser, Coordinator, Administrator]));
    }

    private static Task<TestResident> PersonAsync(TestData data, TestCounsellor lead, string name) =>
        data.CreateResidentAsync(r => r.LedBy(lead).Named($"Prenom{name}", $"Nom{name}").WithEmail($"{name}@essai.invalid"));

    private static string[] Words(TestResident person) => [person.FirstName, person.LastName, person.Email!];

    private void Add(string kind, params Guid[] values)
    {
        ids.TryAdd(kind, []);
        ids[kind].AddRange(values.Select(value => value.ToString()));
    }
}
