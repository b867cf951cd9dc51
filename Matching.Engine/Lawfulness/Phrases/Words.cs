namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>A text ready to be compared with many phrases.</summary>
internal sealed class Words
{
    private Words(Token[] tokens, int[][] ids)
    {
        Tokens = tokens;
        Ids = ids;
    }

    public Token[] Tokens { get; }

    /// <summary>For each word, which words of the lists it is a form of.</summary>
    public int[][] Ids { get; }

    public static Words Read(string text, Vocabulary vocabulary)
    {
        var tokens = Repair.Apply(TextTokens.Of(text), vocabulary);
        return new Words(tokens, [.. tokens.Select(t => vocabulary.IdsOf(t.Word))]);
    }

    public bool Opens(int at) => at == 0 || (at < Tokens.Length && Tokens[at].Before != Pause.None);

    public bool Closes(int at) => at >= Tokens.Length || Tokens[at].Before != Pause.None;

    /// <summary>Whether a phrase that already holds the word before may go on here.</summary>
    public bool GoesOn(int at, int from) => at < Tokens.Length && (at == from || Tokens[at].Before != Pause.Full);
}
