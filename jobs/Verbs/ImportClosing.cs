namespace Matching.Jobs.Verbs;

/// <summary>How an import ends: what there is to say of its lines, the counts, and whether anything came in.</summary>
internal static class ImportClosing
{
    public static int Closed(
        this VerbConsole console, IEnumerable<string> sentences, int read, int added, int changed, int unchanged, int rejected, int kept)
    {
        foreach (var sentence in sentences)
            console.WriteLine(sentence);
        console.WriteLine($"{read} read, {added} new, {changed} changed, {unchanged} unchanged, {rejected} rejected, {kept} kept as written");
        if (read == 0 || rejected < read)
            return CommandLine.Done;
        console.Note("Everything was rejected: nothing was imported.");
        return CommandLine.Failed;
    }
}
