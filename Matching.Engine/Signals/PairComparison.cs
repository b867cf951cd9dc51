namespace Matching.Engine.Signals;

/// <summary>Compares an opening with one resident: for a page, a sentence, a test. <see cref="PairBlock"/> compares many.</summary>
internal static class PairComparison
{
    public static void Compare(OpeningCard opening, ResidentTable residents, int row, out PairFacts facts) => facts = Block(opening, residents, row).Facts(0);

    /// <summary>A block of this pair alone.</summary>
    public static PairBlock Block(OpeningCard opening, ResidentTable residents, int row)
    {
        var block = new PairBlock(residents);
        block.Open(opening);
        block.Compare(row, 1);
        return block;
    }
}
