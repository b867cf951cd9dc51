using System.Text;
using CsvHelper;

namespace Matching.Data.Reference;

/// <summary>Rows of a CSV file in UTF-8 with a header; fields may hold line breaks. Says in French what is wrong with it.</summary>
internal static class ReferenceCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <param name="name">How the file is called in an error.</param>
    /// <param name="columns">The columns that are read; others may be there.</param>
    /// <param name="row">Makes a row from the fields, in the order of <paramref name="columns"/>.</param>
    public static List<T> Read<T>(Stream stream, string name, string[] columns, Func<string[], T> row)
    {
        using var text = new StreamReader(stream, Utf8);
        using var csv = CsvReader.Create(text, Format);
        try
        {
            csv.ReadHeader();
            var positions = Positions(csv, name, columns);
            var rows = new List<T>();
            while (csv.Read())
                rows.Add(row([.. positions.Select(p => p < csv.FieldCount ? csv.GetString(p).Trim() : "")]));
            return rows;
        }
        catch (DecoderFallbackException)
        {
            throw new ReferenceFileException($"Le fichier {name} n’est pas en UTF-8 ; enregistrez-le en UTF-8.");
        }
        catch (CsvFormatException bad)
        {
            throw new ReferenceFileException($"Le fichier {name} est illisible à partir de la ligne {bad.LineNumber} : un guillemet est mal placé.");
        }
    }

    private static int[] Positions(CsvReader csv, string name, string[] columns)
    {
        var missing = columns.Where(c => !csv.TryGetFieldIndex(c, out _)).ToList();
        if (missing.Count > 0)
            throw new ReferenceFileException($"Il manque au fichier {name} {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing)}.");
        return [.. columns.Select(c => csv.GetFieldIndex(c))];
    }
}
