using System.Xml.Linq;

namespace Employer.Portal.Infrastructure;

/// <summary>The shapes of bootstrap-icons, read once from the sprite that the build restores.</summary>
public sealed class Icons(IWebHostEnvironment environment)
{
    private readonly Lazy<Dictionary<string, string>> shapes = new(() => Read(environment));

    public string Shape(string name) => shapes.Value.TryGetValue(name, out var shape)
        ? shape
        : throw new ArgumentException($"bootstrap-icons has no icon named \"{name}\": see https://icons.getbootstrap.com.", nameof(name));

    private static Dictionary<string, string> Read(IWebHostEnvironment environment)
    {
        using var sprite = environment.WebRootFileProvider.GetFileInfo("lib/icons/bootstrap-icons.svg").CreateReadStream();
        return XDocument.Load(sprite).Root!.Elements()
            .ToDictionary(
                symbol => symbol.Attribute("id")!.Value,
                symbol => string.Concat(symbol.Elements().Select(WithoutNamespace)));
    }

    private static string WithoutNamespace(XElement element)
    {
        foreach (var part in element.DescendantsAndSelf())
        {
            part.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            part.Name = part.Name.LocalName;
        }
        return element.ToString(SaveOptions.DisableFormatting);
    }
}
