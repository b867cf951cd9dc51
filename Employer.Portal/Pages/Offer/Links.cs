namespace Employer.Portal.Pages.Offer;

public static class Links
{
    public static string Answer(string token) => $"/reponse/{token}";

    public static string Report(string token) => $"{Answer(token)}/signaler";
}
