using Microsoft.OpenApi;

namespace Matching.Api.Infrastructure;

internal static class ApiDescription
{
    /// <summary>OpenAPI 3.1 at /openapi/v1.json, with the key declared.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Passerelle";
                document.Info.Description =
                    "Post the openings of a company and follow what becomes of them. No identity is given before the person has said "
                    + "yes to this company for this opening.";
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[ApiKeyAuthentication.Scheme] =
                    new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
                document.Security =
                    [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Scheme, document)] = [] }];
                return Task.CompletedTask;
            });
        });
}
