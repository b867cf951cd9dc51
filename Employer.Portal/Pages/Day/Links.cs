namespace Employer.Portal.Pages.Day;

public static class Links
{
    public const string Index = "/ma-journee";
    public const string AfterHire = "/ma-journee/apres-embauche";
    public const string Start = "/ma-journee/debut";
    public const string EndTold = "/ma-journee/prevenue";
}
