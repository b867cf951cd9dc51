using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Employer.Portal.Infrastructure;

/// <summary>The pages above this one, from the third level on: <c>ViewData.SetBreadcrumb(("Mes offres", "/mes-offres"))</c>.</summary>
public static class Breadcrumb
{
    private const string Key = "Breadcrumb";

    public static void SetBreadcrumb(this ViewDataDictionary viewData, params (string Text, string Href)[] parents) => viewData[Key] = parents;

    public static IReadOnlyList<(string Text, string Href)> Breadcrumbs(this ViewDataDictionary viewData) =>
        viewData[Key] as (string, string)[] ?? [];
}
