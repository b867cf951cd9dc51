using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Infrastructure;

/// <summary>Each folder under Pages has one Conventions.cs that says who may enter it. They are found by type; nothing to register.</summary>
public interface IPageConventions
{
    void Apply(PageConventionCollection pages);
}
