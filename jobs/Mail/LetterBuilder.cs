using Matching.Engine.Words;

namespace Matching.Jobs.Mail;

/// <summary>Writes a <see cref="Letter"/> from top to bottom, with French spacing.</summary>
internal sealed class LetterBuilder(string subject)
{
    private readonly List<Block> blocks = [];

    public LetterBuilder Say(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            blocks.Add(new Block.Paragraph(Typography.Nbsp(text)));
        return this;
    }

    public LetterBuilder List(string title, IEnumerable<string> items)
    {
        string[] written = [.. items.Select(Typography.Nbsp)];
        if (written.Length > 0)
            blocks.Add(new Block.Bullets(Typography.Nbsp(title), written));
        return this;
    }

    /// <summary>Facts that are not known are left out.</summary>
    public LetterBuilder Facts(params (string Label, string? Value)[] rows)
    {
        blocks.Add(new Block.Facts([.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Value)).Select(row => (Typography.Nbsp(row.Label), Typography.Nbsp(row.Value)))]));
        return this;
    }

    public LetterBuilder Button(string text, Uri address)
    {
        if (blocks.OfType<Block.Button>().Any())
            throw new InvalidOperationException("A letter has one button.");
        blocks.Add(new Block.Button(Typography.Nbsp(text), address));
        return this;
    }

    public Letter Sign(string name) => Sign([name, "Passerelle, pour la Cité de l’emploi de Saint-Quentin-en-Yvelines"]);

    public Letter Sign() => Sign(["Passerelle, pour la Cité de l’emploi de Saint-Quentin-en-Yvelines"]);

    private Letter Sign(string[] lines) => new(Typography.Nbsp(subject), [.. blocks, new Block.Paragraph(Typography.Nbsp(string.Join('\n', lines)))]);
}
