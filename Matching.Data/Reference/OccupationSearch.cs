using System.Security.Cryptography;
using System.Text;
using Dapper;
using Matching.Engine.Occupations;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>
/// Free text to occupation for search boxes and forms. One instance a host: the index is built from the database when it is
/// first needed, and again after a reference was loaded (noticed within a minute).
/// </summary>
public sealed class OccupationSearch(NpgsqlDataSource db, TimeProvider clock) : IDisposable
{
    public const int MostChoices = 6;

    // Without doubt: of job titles kept out of the index, 95 in 100 that score so much mean the first occupation. The score is close to that share.
    private const double Sure = 0.60;
    private const double SureBy = 0.10;

    // Less than this is a coincidence of letters.
    private const double Least = 0.05;

    private const string TextsSql = """
        select o.code, o.label, o.words,
            array(select a.label from appellation a where a.occupation_code = o.code order by a.code) as appellations,
            array(select s.label from occupation_skill os join skill s on s.code = os.skill_code
                cross join generate_series(1, case when os.core then 2 else 1 end) -- what is at the heart weighs twice
                where os.occupation_code = o.code order by s.code) as skills
        from occupation o order by o.code
        """;

    private readonly OfReference<Loaded> current = new(db, clock, LoadAsync);

    /// <summary>The nearest occupations, best first; empty when nothing resembles the text.</summary>
    public async Task<IReadOnlyList<OccupationChoice>> SearchAsync(string text, int count, CancellationToken cancel = default)
    {
        var loaded = await current.CurrentAsync(cancel);
        if (loaded.Labels.TryGetValue(text.Trim().ToUpperInvariant(), out var typed))
            return [new(text.Trim().ToUpperInvariant(), typed, 1)];
        return [.. loaded.Index.Search(text, count).Where(h => h.Score >= Least).Select(h => new OccupationChoice(h.Code, loaded.Labels[h.Code], h.Score))];
    }

    /// <summary>Settles the answer of a form: the text field, and the code of the radio that was chosen if one was.</summary>
    public async Task<OccupationAnswer> AskAsync(string? text, string? chosenCode, CancellationToken cancel = default)
    {
        var loaded = await current.CurrentAsync(cancel);
        if (chosenCode is not null && loaded.Labels.TryGetValue(chosenCode, out var label))
            return new OccupationAnswer.One(new(chosenCode, label, 1));
        if (string.IsNullOrWhiteSpace(text))
            return new OccupationAnswer.None();
        return await SearchAsync(text, MostChoices, cancel) switch
        {
            [] => new OccupationAnswer.None(),
            [{ Score: >= Sure } only] => new OccupationAnswer.One(only),
            [{ Score: >= Sure } first, var next, ..] when first.Score - next.Score >= SureBy => new OccupationAnswer.One(first),
            var several => new OccupationAnswer.Several(several),
        };
    }

    public async Task<string?> LabelAsync(string code, CancellationToken cancel = default) =>
        (await current.CurrentAsync(cancel)).Labels.GetValueOrDefault(code);

    public void Dispose() => current.Dispose();

    private static async Task<Loaded> LoadAsync(NpgsqlConnection connection)
    {
        var texts = (await connection.QueryAsync<OccupationTextRow>(TextsSql)).Select(r => new OccupationText(r.Code, r.Label, r.Words, r.Appellations) { Contents = r.Skills }).ToList();
        var index = OccupationIndexCache.Load("occupations-of-database", Fingerprint(texts), () => texts, _ => { });
        return new(index, texts.ToDictionary(t => t.Code, t => t.Label, StringComparer.Ordinal));
    }

    // Of what the index is built from: a reference loaded again with the same content needs no new index.
    private static string Fingerprint(List<OccupationText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            foreach (var part in text.Words.Concat(text.Appellations).Concat(text.Contents).Prepend(text.Label).Prepend(text.Code))
                hash.AppendData(Encoding.UTF8.GetBytes(part + '\n'));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private sealed record Loaded(OccupationIndex Index, Dictionary<string, string> Labels);

    private sealed class OccupationTextRow
    {
        public string Code { get; init; } = "";
        public string Label { get; init; } = "";
        public string[] Words { get; init; } = [];
        public string[] Appellations { get; init; } = [];
        public string[] Skills { get; init; } = [];
    }
}
