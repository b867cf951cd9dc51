using System.Text;
using CsvHelper;
using Matching.Engine.Reading;

namespace Matching.Data.Residents.Import;

/// <summary>The file as a whole cannot be imported; the message, in French, says why. It names columns, never what is in them.</summary>
public sealed class ResidentFileException(string message) : Exception(message);

/// <summary>One line of the file: its number and its fields by column.</summary>
internal sealed record ResidentLine(int Number, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads a CSV file with a header: UTF-8, else Windows-1252; separated by the sign that its header has most of, <c>;</c> or <c>,</c>.</summary>
internal static class ResidentLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static List<ResidentLine> Read(string path)
    {
        if (!File.Exists(path)) throw new ResidentFileException("Le fichier n’existe pas ; vérifiez son chemin.");
        var text = Decode(File.ReadAllBytes(path));
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            Separator = Separator(text),
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            csv.ReadHeader();
            var columns = Columns(csv.Headers);
            var lines = new List<ResidentLine>();
            while (csv.Read())
            {
                var fields = columns.Select((name, i) => (name, Value: i < csv.FieldCount ? CleanText.Line(csv.GetString(i)) : "")).ToDictionary(f => f.name, f => f.Value);
                if (fields.Values.Any(v => v.Length > 0)) lines.Add(new ResidentLine((int)csv.LineNumber, fields));
            }

            return lines;
        }
        catch (CsvFormatException bad)
        {
            throw new ResidentFileException($"Le fichier est illisible à partir de la ligne {bad.LineNumber} : un guillemet est mal placé.");
        }
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return header.Count(';') >= header.Count(',') ? ';' : ',';
    }

    private static List<string> Columns(IEnumerable<string> header)
    {
        var columns = header.Select(h => h.Trim().ToLowerInvariant()).ToList();
        var missing = ResidentColumns.Required.Except(columns).ToList();
        if (missing.Count > 0) throw new ResidentFileException($"Il manque au fichier : {string.Join(", ", missing)}. Voir docs/import-residents.md.");
        var unknown = columns.Except(ResidentColumns.All).ToList();
        if (unknown.Count > 0) throw new ResidentFileException($"Colonnes inconnues : {string.Join(", ", unknown)}. Voir docs/import-residents.md.");
        var twice = columns.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return twice.Count == 0 ? columns : throw new ResidentFileException($"Colonnes en double : {string.Join(", ", twice)}.");
    }
}
