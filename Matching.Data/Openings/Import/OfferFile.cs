using System.Text;
using System.Text.Json;

namespace Matching.Data.Openings.Import;

/// <summary>A file that is no file of offers; the message, in French, says why.</summary>
public sealed class OfferFileException(string message) : Exception(message);

/// <summary>One offer of a file, or why it is not one.</summary>
/// <param name="Where">"ligne 12" or "offre 12".</param>
public sealed record OfferLine(string Where, JsonElement? Offer, string? Flaw);

/// <summary>Offers in JSON: one object a line, an array, or the answer of an API (<c>{"resultats": […]}</c>).</summary>
public static class OfferFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="OfferFileException">The file is missing, or nothing in it is JSON.</exception>
    public static IReadOnlyList<OfferLine> Read(string path)
    {
        if (!File.Exists(path))
            throw new OfferFileException($"Le fichier {path} n’existe pas.");
        var bytes = File.ReadAllBytes(path).AsMemory();
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        var offers = Whole(bytes) ?? Lines(bytes);
        return offers.Count == 0 || offers.Any(o => o.Offer is not null)
            ? offers
            : throw new OfferFileException($"Le fichier {path} n’est pas un fichier d’offres : aucune ligne n’est un objet JSON.");
    }

    // Null when the file is not one JSON document: then each line is one.
    private static List<OfferLine>? Whole(ReadOnlyMemory<byte> bytes)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(bytes).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("resultats", out var results))
            root = results;
        var offers = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        return [.. offers.Select((offer, i) => Line($"offre {i + 1}", offer))];
    }

    private static List<OfferLine> Lines(ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<OfferLine>();
        for (var number = 1; bytes.Length > 0; number++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                lines.Add(Parsed($"ligne {number}", line));
        }

        return lines;
    }

    private static OfferLine Parsed(string where, ReadOnlyMemory<byte> line)
    {
        try
        {
            return Line(where, JsonDocument.Parse(Utf8.GetString(line.Span)).RootElement);
        }
        catch (DecoderFallbackException)
        {
            return new(where, null, "le texte n’est pas en UTF-8");
        }
        catch (JsonException wrong)
        {
            return new(where, null, $"ce n’est pas du JSON (caractère {wrong.BytePositionInLine + 1})");
        }
    }

    private static OfferLine Line(string where, JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? new(where, element, null)
        : new(where, null, "ce n’est pas une offre");
}
