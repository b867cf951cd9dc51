namespace Employer.Portal.Infrastructure;

/// <summary>One entry of a role's main menu. It shows once the page at its address exists.</summary>
public sealed record MenuEntry(string Text, string Href);
