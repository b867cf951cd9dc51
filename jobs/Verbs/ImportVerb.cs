using System.CommandLine;

namespace Matching.Jobs.Verbs;

internal static class ImportVerb
{
    public static Command Create() => Verb.Group(
        "import",
        "Bring in data of others: the official ROME, job offers, people followed.",
        ImportRomeVerb.Create(),
        ImportOpeningsVerb.Create(),
        ImportResidentsVerb.Create());
}
