namespace Matching.Jobs.Mail;

/// <summary>
/// What a mail says, in the order in which it says it. Text and HTML are two renderings of the one letter, so that they cannot
/// say different things.
/// </summary>
internal sealed record Letter(string Subject, IReadOnlyList<Block> Blocks);

internal abstract record Block
{
    internal sealed record Paragraph(string Text) : Block;

    internal sealed record Bullets(string Title, IReadOnlyList<string> Items) : Block;

    /// <summary>Label and value, one a line.</summary>
    internal sealed record Facts(IReadOnlyList<(string Label, string Value)> Rows) : Block;

    /// <summary>The one thing to do. A letter has one at most.</summary>
    internal sealed record Button(string Text, Uri Address) : Block;
}
