using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Matching.Engine.Reading;
using Matching.Engine.Words;
using Npgsql;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <param name="Place">INSEE code or name of the commune to put every offer in; null to believe the offers.</param>
/// <param name="Siret">Establishment whose company the offers belong to; null when no company here is behind them.</param>
public sealed record ImportRequest(string Path, string? Place = null, string? Siret = null);

/// <param name="Rejected">Where and why, in French.</param>
/// <param name="Unsure">What was kept as it was written, and skills with what they are nearest to, with where, in French.</param>
/// <param name="KeptAsWritten">How many things were kept without being understood.</param>
/// <param name="Waiting">What stays at its company as a draft, or paused, with where and what it lacks, in French.</param>
public sealed record ImportOutcome(
    int Read, int New, int Changed, int Unchanged, IReadOnlyList<string> Rejected, IReadOnlyList<string> Unsure, int KeptAsWritten,
    IReadOnlyList<string> Waiting);

/// <summary>Imports offers as the France Travail API gives them. Each is its own transaction: a bad one stops no other.</summary>
public static class ImportOpenings
{
    /// <param name="report">Told how many are done, for a progress display.</param>
    /// <exception cref="OfferFileException">The file, the commune or the company of the request is not what it should be.</exception>
    public static async Task<ImportOutcome> ImportOpeningsAsync(
        this NpgsqlDataSource db, ImportRequest request, TimeProvider clock, Action<int, int>? report = null, CancellationToken cancel = default)
    {
        var lines = OfferFile.Read(request.Path);
        var (reader, skills, company) = await PrepareAsync(db, request, cancel);
        var written = new List<ImportWrite>();
        var (rejected, unsure, waiting, kept) = (new List<string>(), new List<string>(), new List<string>(), 0);
        foreach (var line in lines)
        {
            switch (line.Offer is { } offer ? reader.Read(offer) : new OfferReading.Rejected(line.Flaw!))
            {
                case OfferReading.Rejected(var reason):
                    rejected.Add($"{line.Where} : {reason}");
                    break;
                case OfferReading.Accepted(var opening):
                    kept += opening.KeptAsWritten;
                    unsure.AddRange(NotRecognised(opening, skills).Select(sentence => $"{line.Where} : {sentence}"));
                    if (await WriteAsync(db, opening, company, clock.GetUtcNow(), reason => rejected.Add($"{line.Where} : {reason}"), cancel) is { } done)
                    {
                        written.Add(done.What);
                        if (done.What == ImportWrite.TakenOver)
                            waiting.Add($"{line.Where} : l’entreprise l’a reprise ici, sa source ne la change plus.");
                        if (done.Waits.Count > 0)
                            waiting.Add($"{line.Where} : reste à l’entreprise, à compléter. {Sentences(done.Waits, opening.Terms)}");
                        waiting.AddRange(done.Held.Select(f => $"{line.Where} : reste à l’entreprise, à relire. {LawfulnessWords.Sentence(f)}"));
                    }

                    break;
            }

            report?.Invoke(written.Count + rejected.Count, lines.Count);
        }

        return new(
            lines.Count, written.Count(w => w == ImportWrite.New), written.Count(w => w == ImportWrite.Changed),
            written.Count(w => w is ImportWrite.Unchanged or ImportWrite.TakenOver), rejected, unsure, kept, waiting);
    }

    private static string Sentences(IEnumerable<OpeningFinding> findings, OpeningTerms terms) =>
        string.Join(" ", findings.Select(finding => OpeningFindingWords.Sentence(finding, terms)));

    private static async Task<(FranceTravailReader, SkillBook, CompanyOfImport?)> PrepareAsync(NpgsqlDataSource db, ImportRequest request, CancellationToken cancel)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var reference = await ImportReference.LoadAsync(connection);
        var place = request.Place is null ? null : (reference.Communes.Named(request.Place)?.Value is { } commune ? OfferPlace.At(commune) : null)
            ?? throw new OfferFileException($"La commune « {request.Place} » n’est pas dans le référentiel ; donnez son code INSEE ou son nom exact.");
        if (request.Siret is { } siret && Siret.FaultIn(siret) != SiretFault.None)
            throw new OfferFileException($"« {siret} » n’est pas un SIRET : il compte 14 chiffres, et deux clés les vérifient. Corrigez-le.");
        var company = request.Siret is null ? null : await CompanyOfImport.BySiretAsync(connection, request.Siret)
            ?? throw new OfferFileException($"Le SIRET {request.Siret} n’est celui d’aucun établissement connu ; inscrivez d’abord l’entreprise.");
        if (company is { Refused: true })
            throw new OfferFileException($"La coordination a refusé l’entreprise du SIRET {request.Siret} : rien n’est importé pour elle. Demandez-lui de revenir sur le refus.");
        var skills = await SkillBook.LoadAsync(connection);
        return (new FranceTravailReader(reference, skills, place), skills, company);
    }

    private static IEnumerable<string> NotRecognised(ImportedOpening opening, SkillBook skills) =>
    [
        .. opening.Place.IsVague ? [$"lieu à préciser, « {opening.Place.Label} » : personne n’est proposé d’ici là"] : (string[])[],
        .. opening.AsWritten.Select(kept => $"{Notion.Label(kept.Notion)}, « {kept.Words} » : gardé comme c’est écrit, non vérifié"),
        .. opening.Terms.Requirements.Where(asked => asked.Code.Length == 0 && asked.Kind != RequirementKind.Skill)
            .Select(asked => $"« {asked.Label} » : gardé comme c’est écrit, non vérifié"),
        .. from asked in opening.Terms.Requirements
           where asked.Kind == RequirementKind.Skill && !skills.Knows(asked.Code)
           select $"compétence « {asked.Label} » gardée comme elle est écrite"
               + (skills.Nearest(asked.Label) is { } nearest ? $" ; la plus proche : « {nearest} »" : ""),
    ];

    private static async Task<ImportWritten?> WriteAsync(
        NpgsqlDataSource db, ImportedOpening opening, CompanyOfImport? company, DateTimeOffset now, Action<string> reject, CancellationToken cancel)
    {
        if (OpeningBounds.Unwritable(opening.Terms) is { Count: > 0 } findings)
        {
            reject(Sentences(findings, opening.Terms));
            return null;
        }

        var placed = company is null ? opening : opening with { Place = company.At(opening.Place) };
        try
        {
            return await db.InTransactionAsync(
                connection => WriteImportedOpening.WriteAsync(connection, FranceTravailReader.Source, placed, company, now), cancel);
        }
        catch (PostgresException refused) when (refused.IsOfTheRow())
        {
            reject($"la base refuse une valeur ({refused.ConstraintName ?? refused.SqlState})");
            return null;
        }
    }
}
