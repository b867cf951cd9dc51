namespace Matching.Engine.Domain;

/// <summary>Who makes a move. <see cref="Rule"/> is the product itself: a clock, a ranking run, a consequence of another move.</summary>
public static class Actor
{
    public const string Candidate = "candidate";
    public const string Counsellor = "counsellor";
    public const string Company = "company";
    public const string CompanyAdviser = "company_adviser";
    public const string Coordinator = "coordinator";
    public const string Rule = "rule";
}
