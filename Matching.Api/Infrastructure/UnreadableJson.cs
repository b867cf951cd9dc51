using System.Text.Json;

namespace Matching.Api.Infrastructure;

/// <summary>What is wrong with a body that is no JSON, or not the JSON that is described: the field and what to do, without a word of the reader's own.</summary>
internal static class UnreadableJson
{
    private const string Body = "body";

    public static Dictionary<string, string[]> Errors(JsonException? unreadable)
    {
        if (unreadable is null)
            return new() { [Body] = ["The body is missing: send the JSON object that /openapi/v1.json describes."] };
        var field = FieldNames.OfJsonPath(unreadable.Path);
        var sentence = unreadable.Message switch
        {
            var message when message.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such field: see /openapi/v1.json.",
            var message when message.StartsWith("Duplicate property", StringComparison.Ordinal) => "The field is given twice.",
            // The reader itself stopped: the text is no JSON. Else it is, and not of the kind that is described.
            _ when unreadable.InnerException is JsonException => Place(unreadable),
            _ when field.Length == 0 => "The body is JSON but not an object: send the JSON object that /openapi/v1.json describes.",
            _ => "The value is not of the kind that /openapi/v1.json describes, or is out of all bounds.",
        };
        return new() { [field.Length > 0 ? field : Body] = [sentence] };
    }

    private static string Place(JsonException unreadable) => unreadable is { LineNumber: { } line, BytePositionInLine: { } position }
        ? $"This is not JSON from line {line + 1}, byte {position + 1} on."
        : "The JSON is empty or ends too early.";
}
