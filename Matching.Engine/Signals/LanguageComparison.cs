namespace Matching.Engine.Signals;

/// <summary>Compares languages, once for each set of languages and levels that occurs.</summary>
internal sealed class LanguageComparison(ResidentTable residents)
{
    private readonly (float Gap, float WishedGap, float Unknown)[] gaps = new (float, float, float)[residents.LanguageKinds.Each.Length];

    public void Open(OpeningCard card)
    {
        for (var kind = 0; kind < gaps.Length; kind++) gaps[kind] = Of(card, residents.LanguageKinds.Each[kind].Lines);
    }

    public void Compare(int first, int count, PairBlock pairs)
    {
        var gap = pairs.Column(Fact.LanguageGap);
        var wishedGap = pairs.Column(Fact.LanguageWishedGap);
        var unknown = pairs.Column(Fact.LanguagesUnknown);
        var kinds = residents.LanguageKinds.Numbers.AsSpan(first, count);
        for (var i = 0; i < kinds.Length; i++) (gap[i], wishedGap[i], unknown[i]) = gaps[kinds[i]];
    }

    private static (float Gap, float WishedGap, float Unknown) Of(OpeningCard card, LanguageLine[] spoken)
    {
        if (spoken.Length == 0) return (0, 0, 1);
        var (gap, wishedGap) = (0, 0);
        foreach (var asked in card.Languages)
        {
            // Spoken at a level that nobody has noted: neither met nor missing, and the reasons ask to check it.
            var level = 0;
            foreach (var line in spoken)
            {
                if (line.Code == asked.Code) level = Math.Max(level, line.Level == 0 ? asked.Level : line.Level);
            }

            var missing = Math.Max(0, asked.Level - level);
            if (asked.Required) gap += missing;
            else wishedGap += missing;
        }

        return (gap, wishedGap, 0);
    }
}
