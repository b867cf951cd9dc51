using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Demonstration;

namespace Employer.Portal.Tests.Pages.SignUp;

[Collection(PortalTests.Name)]
public sealed class SignUpTests(PortalFixture portal)
{
    private static (string, string?)[] Whole(int number, params (string, string?)[] changed) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("Input.Siret", InventedSiret.Siret(InventedSiret.Siren(number), 1)), ("Input.CompanyName", $"Atelier inventé {number}"),
            ("Input.Address", "3 rue de l’Exemple"), ("Input.Commune", "78621"), ("Input.ContactName", "Camille Inventée"),
            ("Input.Email", $"camille{number}@essai.invalid"), ("Input.Password", "une phrase assez longue"),
        }.Where(field => changed.All(c => c.Item1 != field.Name)),
        .. changed,
    ];

    private async Task<PortalClient> StrangerAsync()
    {
        await portal.Data.CreateCompanyAsync(); // brings the communes
        return portal.Anonymous();
    }

    [Fact]
    public async Task SignUp_ThenSignIn_PreparesOpeningsAndWaitsForApproval()
    {
        var client = await StrangerAsync();

        var thanks = await client.FollowAsync(await client.PostFormAsync("/inscription", "main form[method=post]", Whole(80001)));
        Assert.Equal("Inscription reçue", thanks.QuerySelector("h1")!.TextContent.Trim());
        var signedIn = await client.PostFormAsync(
            "/connexion", "main form[method=post]", ("Email", "camille80001@essai.invalid"), ("Password", "une phrase assez longue"));
        Assert.NotNull(signedIn.Headers.Location);
        Assert.Contains("Déposer une offre", (await client.PageAsync("/accueil")).Body!.TextContent, StringComparison.Ordinal);

        var coordinator = await portal.SignInAsAsync(await portal.Data.CreateCoordinatorAsync());
        var task = (await coordinator.PageAsync("/a-traiter")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Atelier inventé 80001", StringComparison.Ordinal));
        var company = task.QuerySelector("a")!.GetAttribute("href")!;
        await coordinator.FollowAsync(await coordinator.PostFormAsync(company, "main form[method=post]"));
        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.True(await connection.QuerySingleAsync<bool>("select approved_at is not null from company where name = 'Atelier inventé 80001'"));
    }

    [Theory]
    [InlineData("Input.Siret", "123", "14 chiffres")]
    [InlineData("Input.Siret", "20005878200019", "un chiffre est faux")]
    [InlineData("Input.Email", "pas une adresse", "n’est pas complète")]
    [InlineData("Input.Email", "jean.@exemple.invalid", "Le début de cette adresse")]
    [InlineData("Input.Email", "a@x.invalid;b@x.invalid", "plusieurs adresses")]
    [InlineData("Input.Siret", "11122233300002", "ne sont pas un SIREN")]
    [InlineData("Input.Password", "court", "au moins 12 caractères")]
    [InlineData("Input.Commune", "", "Choisissez la commune")]
    public async Task SignUp_SomethingWrong_SaysItAtTheFieldAndKeepsTheRest(string field, string value, string message)
    {
        var client = await StrangerAsync();

        var page = await PortalClient.DocumentAsync(await client.PostFormAsync("/inscription", "main form[method=post]", Whole(80002, (field, value))));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.Equal("Atelier inventé 80002", page.QuerySelector("input[name='Input.CompanyName']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[type=password]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SignUp_AddressThatHasAnAccount_LooksTheSame()
    {
        var known = await portal.Data.CreateCompanyAsync();
        var client = await StrangerAsync();

        var response = await client.PostFormAsync("/inscription", "main form[method=post]", Whole(80003, ("Input.Email", known.RecruiterEmail)));

        Assert.Equal("/inscription/merci", response.Headers.Location!.ToString());
    }
}
