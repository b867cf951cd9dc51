namespace Employer.Portal.Pages.Demonstration;

public static class Links
{
    public const string Entrance = "/demo";
    public const string Mailbox = "/boite-de-demo";

    public static string Message(string id) => $"{Mailbox}/{Uri.EscapeDataString(id)}";

    public static string MessageHtml(string id) => $"{Message(id)}/html";
}
