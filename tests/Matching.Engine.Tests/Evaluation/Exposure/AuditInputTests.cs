using System.Reflection;
using Matching.Engine.Evaluation.Exposure;

namespace Matching.Engine.Tests.Evaluation.Exposure;

/// <summary>The audit's groups are its own: nothing that ranks can be handed them.</summary>
public class AuditInputTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Ranks = ["Signals", "Ranking", "Shortlisting", "Explanations", "Domain"];

    [Fact]
    public void NothingThatRanks_NamesTheAudit()
    {
        var ranking = typeof(AuditGroups).Assembly.GetTypes().Where(t => Ranks.Any(r => (t.Namespace ?? "").StartsWith($"Matching.Engine.{r}", StringComparison.Ordinal))).ToList();
        Assert.True(ranking.Count > 50);
        Assert.Empty(ranking.Where(NamesTheAudit).Select(t => t.FullName));
    }

    [Theory]
    [InlineData(typeof(TakesGroups))]
    [InlineData(typeof(ReturnsGroups))]
    [InlineData(typeof(HoldsGroups))]
    [InlineData(typeof(ExposureAudit))]
    public void AClassThatDoes_IsFound(Type type) => Assert.True(NamesTheAudit(type));

    private static bool NamesTheAudit(Type type) => Named(type).SelectMany(Parts).Any(t => t.Namespace == typeof(AuditGroups).Namespace);

    private static IEnumerable<Type> Named(Type type) =>
    [
        .. type.GetFields(All).Select(f => f.FieldType),
        .. type.GetProperties(All).Select(p => p.PropertyType),
        .. type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(Locals(m))),
        .. type.GetConstructors(All).SelectMany(c => c.GetParameters().Select(p => p.ParameterType).Concat(Locals(c))),
        .. type.GetInterfaces(),
    ];

    private static IEnumerable<Type> Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private sealed class TakesGroups
    {
        public static int Count(IReadOnlyList<AuditGroups> groups) => groups.Count;
    }

    private sealed class ReturnsGroups
    {
        public static Func<AuditGroups>? Source() => null;
    }

    private sealed class HoldsGroups
    {
        public AuditGroups? Groups { get; init; }
    }
}
