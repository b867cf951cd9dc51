using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Matching.Api.Openings;

/// <summary>What is wrong with a request, field by field: its form, the product's rules, and codes against the reference.</summary>
internal sealed class OpeningCheck
{
    private readonly List<(string Field, string Code, string Sentence)> errors = [];
    private IReadOnlyList<ContentFindingResponse> content = [];

    public bool IsRight => errors.Count == 0;

    public static async Task<OpeningCheck> OfAsync(
        OpeningRequest request, OpeningContent content, DateOnly today, NpgsqlDataSource db, CancellationToken cancel)
    {
        var check = new OpeningCheck();
        check.Refuse("startsAt", request.StartsAt);
        check.Refuse("endsAt", request.EndsAt);
        check.Add(OpeningRules.Asked(content, OpeningRules.StandsAfter(OpeningState.Draft, handIn: !request.Draft), today));

        var known = await KnownCodes.ReadAsync(db, content.OccupationCode, content.CommuneCode ?? "", cancel);
        if (content.OccupationCode.Length > 0 && !known.Occupation)
            check.errors.Add(("occupationCode", OpeningFindingCode.NotKnown, $"{content.OccupationCode} is not an occupation known here."));
        if (content.CommuneCode is null)
            check.errors.Add(("communeCode", OpeningFindingCode.Missing, "The place of work is missing: give the INSEE code of its commune."));
        else if (!known.Commune)
            check.errors.Add(("communeCode", OpeningFindingCode.NotKnown, $"{content.CommuneCode} is not a commune known here."));
        return check;
    }

    public static OpeningCheck Of(IReadOnlyList<OpeningFinding> findings)
    {
        var check = new OpeningCheck();
        check.Add(findings);
        return check;
    }

    /// <summary>What the content gate held.</summary>
    public static OpeningCheck Of(ContentVerdict verdict)
    {
        var check = new OpeningCheck { content = [.. verdict.Open.Select(ContentFindingResponse.Of)] };
        check.errors.AddRange(check.content.Select(f => (f.Field, f.Code, f.Sentence())));
        return check;
    }

    /// <summary>Each field with its sentences, and beside them the codes for software.</summary>
    public ValidationProblem ToProblem() => TypedResults.ValidationProblem(
        errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Sentence).ToArray()),
        extensions: new Dictionary<string, object?>
        {
            ["codes"] = errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Code).ToArray()),
            ["content"] = content,
        });

    private void Add(IEnumerable<OpeningFinding> findings) =>
        errors.AddRange(findings.Select(f => (OpeningFindingSentences.FieldOf(f), f.Code, OpeningFindingSentences.Sentence(f))));

    private void Refuse(string field, string? time)
    {
        if (OpeningFields.IsUnread(time))
            errors.Add((field, OpeningFindingCode.NotKnown, "A time of day is written 05:30: two digits, a colon, two digits."));
    }
}
