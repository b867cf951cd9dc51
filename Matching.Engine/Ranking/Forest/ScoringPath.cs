namespace Matching.Engine.Ranking.Forest;

/// <summary>Which instructions <see cref="QuickForest"/> uses. All give the same scores, bit for bit.</summary>
public enum ScoringPath
{
    /// <summary>A row at a time; runs anywhere.</summary>
    Scalar,

    /// <summary>32 rows at a time.</summary>
    Avx2,

    /// <summary>128 rows at a time; needs AVX-512 F and BW.</summary>
    Avx512,

    /// <summary>The same with AVX-512 VBMI.</summary>
    Avx512Vbmi,
}
