namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>A logged list with what rankers need to fill it again.</summary>
/// <param name="Places">How many people the run showed.</param>
/// <param name="Residents">Of each pair of the list, as <paramref name="Signals"/>; ascending, which is the input order.</param>
public sealed record RankedList(LoggedList Log, int Places, IReadOnlyList<Guid> Residents, IReadOnlyList<float[]> Signals)
{
    /// <summary>Without it all rankers fill the list alike, and it tells nothing of them.</summary>
    public bool HasChoice => Log.Pairs.Count(p => p.ShownProbability > 0) > Places;

    /// <summary>
    /// A run logs those shown and the best-placed of the others. Which of the others are logged depends on who was drawn; that the first ones among
    /// all who were not certain are logged does not. Only those and the certain ones are kept: a policy must find the same people whatever the draw.
    /// </summary>
    /// <param name="nearTheCut">How many pairs beside those shown the run logged for each opening.</param>
    public static RankedList Of(Guid opening, IReadOnlyList<LoggedCandidate> logged, int nearTheCut)
    {
        var uncertain = logged.Where(c => c.Pair.ShownProbability < 1).OrderBy(c => c.Rank).Take(nearTheCut).ToHashSet();
        var kept = logged.Where(c => c.Pair.ShownProbability >= 1 || uncertain.Contains(c)).OrderBy(c => c.Resident).ToList();
        return new RankedList(
            new LoggedList(opening, kept.ConvertAll(c => c.Pair)), logged.Count(c => c.Pair.Shown), kept.ConvertAll(c => c.Resident), kept.ConvertAll(c => c.Signals));
    }
}

/// <param name="Rank">Among the candidates of the opening, 1 the best.</param>
public sealed record LoggedCandidate(Guid Resident, int Rank, LoggedPair Pair, float[] Signals);
