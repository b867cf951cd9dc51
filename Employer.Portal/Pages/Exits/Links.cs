namespace Employer.Portal.Pages.Exits;

public static class Links
{
    public const string Index = "/sorties";

    public static string Check(Guid placement) => $"/sorties/suivi/{placement}";

    public static string Pronounce(Guid resident) => $"/sorties/prononcer/{resident}";
}
