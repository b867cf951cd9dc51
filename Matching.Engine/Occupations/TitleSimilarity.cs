using System.Buffers;
using System.Numerics.Tensors;

namespace Matching.Engine.Occupations;

/// <summary>
/// How near a text is to each title: characters in common (best of the title's forms) and meaning of the words, a weighted mean of
/// cosines. Between 0 and 1 for what can be found. Immutable: one instance serves all threads.
/// </summary>
internal sealed class TitleSimilarity
{
    private const float Characters = 0.45f;
    private const float Latent = 0.25f;
    private const float Information = 0.30f;

    private readonly CharacterSimilarity characters;
    private readonly int[] titleOfForm;
    private readonly float[] vectors;

    public TitleSimilarity(Title[] titles, WordVectors words)
    {
        Titles = titles;
        Words = words;
        titleOfForm = [.. titles.SelectMany((t, number) => t.Forms.Select(_ => number))];
        characters = new CharacterSimilarity([.. titles.SelectMany(t => t.Forms)]);
        vectors = new float[titles.Length * words.Dimensions];
        for (var title = 0; title < titles.Length; title++)
            words.Embed(titles[title].Forms[0], vectors.AsSpan(title * words.Dimensions, words.Dimensions));
    }

    public Title[] Titles { get; }

    public WordVectors Words { get; }

    public static WordVectors Learn(IReadOnlyList<OccupationText> occupations) => WordVectorTraining.Train(occupations, Latent, Information);

    /// <param name="text">Normalised.</param>
    /// <param name="similarities">Filled; one a title.</param>
    public void With(string text, Span<float> similarities)
    {
        var forms = ArrayPool<float>.Shared.Rent(titleOfForm.Length);
        var vector = ArrayPool<float>.Shared.Rent(Words.Dimensions);
        try
        {
            characters.With(text, forms.AsSpan(0, titleOfForm.Length));
            similarities[..Titles.Length].Clear();
            for (var form = 0; form < titleOfForm.Length; form++)
                similarities[titleOfForm[form]] = Math.Max(similarities[titleOfForm[form]], Characters * forms[form]);

            var meaning = vector.AsSpan(0, Words.Dimensions);
            Words.Embed(text, meaning);
            for (var title = 0; title < Titles.Length; title++)
                similarities[title] += TensorPrimitives.Dot(meaning, vectors.AsSpan(title * Words.Dimensions, Words.Dimensions));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(forms);
            ArrayPool<float>.Shared.Return(vector);
        }
    }
}
