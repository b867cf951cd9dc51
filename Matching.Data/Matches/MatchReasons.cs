using System.Text.Encodings.Web;
using System.Text.Json;
using Matching.Engine.Explanations;

namespace Matching.Data.Matches;

/// <summary>
/// Reasons as the table keeps them: <c>fits</c> and <c>missing</c> for the counsellor, <c>strength</c> for the company once it
/// knows who it is.
/// </summary>
public static class MatchReasons
{
    public const string StrengthKind = "strength";

    // Written for people and for SQL: « é » stays « é ».
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToJson(Explanation explanation) => JsonSerializer.Serialize(
        explanation.All.Concat(explanation.ForCompany.Select(text => new MatchReason(StrengthKind, "", text))), Options);

    public static IReadOnlyList<MatchReason> Read(string json) => JsonSerializer.Deserialize<MatchReason[]>(json, Options) ?? [];
}
