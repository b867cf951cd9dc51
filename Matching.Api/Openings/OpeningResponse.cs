using System.ComponentModel;
using Matching.Data.Openings;
using Matching.Engine.Domain;

namespace Matching.Api.Openings;

/// <summary>An opening of the company, and what can be done with it now.</summary>
public sealed record OpeningResponse : OpeningFields
{
    internal OpeningResponse(OpeningDetails o, ContentVerdict content, DateOnly today)
        : base(o)
    {
        (Id, Reference, State, Since) = (o.Id, o.Reference, o.State, o.StateSince);
        (OccupationLabel, Place, CommuneCode) = (o.OccupationLabel, o.PlaceLabel, o.CommuneCode);
        LegalAuthorisations = [.. Engine.Domain.LegalAuthorisations.AskedBy(o.OccupationCode, o.Requirements)
            .Select(a => new LegalAuthorisationResponse(a.Code, a.Label, a.Source))];
        Moves = OpeningMoves.From(o, hasContent: !content.IsClear);
        Content = [.. content.Open.Select(ContentFindingResponse.Of)];
        if (o.State is OpeningState.Draft or OpeningState.Paused)
            ToComplete = [.. OpeningRules.Findings(o, today).Select(f => new ToCompleteResponse(OpeningFindingSentences.FieldOf(f), f.Code, OpeningFindingSentences.Sentence(f)))];
    }

    public Guid Id { get; }

    public long Reference { get; }

    [Description("draft, submitted, published, paused, filled, expired or withdrawn.")]
    public string State { get; }

    public DateTimeOffset Since { get; }

    public string OccupationLabel { get; }

    public string Place { get; }

    public IReadOnlyList<LegalAuthorisationResponse> LegalAuthorisations { get; }

    [Description("What POST /openings/{id}/MOVE accepts now. An opening that the coordination paused is resumed by the coordination only: correct it, then ask-review.")]
    public IReadOnlyList<string> Moves { get; }

    [Description("What the content gate found and the coordination has neither lifted nor read.")]
    public IReadOnlyList<ContentFindingResponse> Content { get; }

    [Description("What keeps a draft or a paused opening from being published today.")]
    public IReadOnlyList<ToCompleteResponse> ToComplete { get; } = [];
}

/// <param name="Field">As the request spells it, such as pay.min.</param>
/// <param name="Code">The same as in the codes of a problem.</param>
public sealed record ToCompleteResponse(string Field, string Code, string Detail);

/// <summary>Without it the law forbids the work: nobody who lacks it is proposed, whether the opening names it or not.</summary>
/// <param name="Source">The article that asks for it, in French.</param>
public sealed record LegalAuthorisationResponse(string Code, string Label, string Source);

/// <summary>A line of the list; GET /openings/{id} gives the whole.</summary>
public sealed record OpeningSummary(Guid Id, long Reference, string Title, string State, DateTimeOffset Since, string Place, int Positions, int Introduced, int Hired);
