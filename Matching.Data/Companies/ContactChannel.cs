namespace Matching.Data.Companies;

/// <summary>How somebody of the Cité spoke with a company.</summary>
public static class ContactChannel
{
    public const string Telephone = "telephone";
    public const string Mail = "mail";
    public const string Visit = "visit";
    public const string Event = "event";

    public static readonly IReadOnlyList<string> All = [Telephone, Mail, Visit, Event];
}
