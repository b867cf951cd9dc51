using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Employer.Portal.Infrastructure;

namespace Employer.Portal.Tests.Infrastructure;

public sealed class NumberBinderTests
{
    /// <summary>Else its message would name ten million, whatever its rule says.</summary>
    [Fact]
    public void EveryNumberThatIsAskedFor_NamesTheLimitsOfItsRule()
    {
        var asked = typeof(BoundsAttribute).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Employer.Portal.Pages", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var type && (type == typeof(int) || type == typeof(decimal)))
            .Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null)
            .ToList();

        Assert.True(asked.Count > 10);
        Assert.Empty(asked.Where(p => p.GetCustomAttribute<RangeAttribute>() is null && p.GetCustomAttribute<BoundsAttribute>() is null)
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }
}
