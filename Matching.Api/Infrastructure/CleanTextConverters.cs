using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Engine.Reading;

namespace Matching.Api.Infrastructure;

/// <summary>Every string that is sent is cleaned before anything looks at it; one line unless its property says otherwise.</summary>
internal sealed class LineConverter : CleanTextConverter
{
    protected override string Clean(string text) => CleanText.Line(text);
}

/// <summary>For a property that has paragraphs.</summary>
internal sealed class ParagraphsConverter : CleanTextConverter
{
    protected override string Clean(string text) => CleanText.Paragraphs(text);
}

internal abstract class CleanTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        try
        {
            return Clean(reader.GetString()!);
        }
        catch (InvalidOperationException half) when (half is not ObjectDisposedException)
        {
            // An escape that is half a character.
            throw new JsonException(null, half);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    protected abstract string Clean(string text);
}
