namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>What stands between a word and the one before.</summary>
internal enum Pause
{
    None,

    /// <summary>A comma, a colon, a bracket, a slash: phrases run across it.</summary>
    Short,

    /// <summary>The end of a sentence or of a line: no phrase runs across it.</summary>
    Full,
}

/// <summary>A word as it is compared (small letters without accents, double letters single) and where it stands in the text as written.</summary>
/// <param name="Number">What the word counts, when it is a number.</param>
internal readonly record struct Token(string Word, decimal? Number, int Start, int End, Pause Before);
