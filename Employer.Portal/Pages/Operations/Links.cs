namespace Employer.Portal.Pages.Operations;

public static class Links
{
    public const string Index = "/exploitation";
    public const string Ranking = "/exploitation/classement";
}
