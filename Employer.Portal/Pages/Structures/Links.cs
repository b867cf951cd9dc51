namespace Employer.Portal.Pages.Structures;

public static class Links
{
    public const string Index = "/structures";
    public const string New = "/structures/nouvelle";
}
