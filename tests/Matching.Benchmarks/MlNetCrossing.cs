using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Benchmarks;

/// <summary>The crossing as one writes it with ML.NET: the same signals as a vector per pair, <c>Transform</c> for each question, all pairs sorted, the best taken.</summary>
internal sealed class MlNetCrossing
{
    private readonly MLContext context = new(1);
    private readonly RankingPredictionTransformer<LightGbmRankingModelParameters> want;
    private readonly RankingPredictionTransformer<LightGbmRankingModelParameters> get;
    private readonly (Calibration Want, Calibration Get) curves;

    public MlNetCrossing(CrossingModel model)
    {
        var schema = Data([new Row { Features = new float[SignalSet.Current.Count] }]);
        (want, get) = (CrossingModel.MlNet(context, model.Want, schema), CrossingModel.MlNet(context, model.Get, schema));
        curves = (model.Ours.Want.Curve, model.Ours.Get.Curve);
    }

    public List<int> Top(OpeningCard card, ResidentTable residents, int most)
    {
        var data = Data(Rows(card, residents));
        var wanted = want.Transform(data).GetColumn<float>("Score");
        var got = get.Transform(data).GetColumn<float>("Score");
        return [.. wanted.Zip(got, (w, g) => curves.Want.Probability(w) * curves.Get.Probability(g))
            .Select((score, row) => (Score: (float)score, row))
            .OrderByDescending(x => x.Score).ThenBy(x => x.row).Take(most).Select(x => x.row)];
    }

    /// <summary>With the product's own comparison, which is quicker than any that one would write for rows: only its values are laid out anew.</summary>
    private static List<Row> Rows(OpeningCard card, ResidentTable residents)
    {
        var (rows, block, signals) = (new List<Row>(), new PairBlock(residents), SignalSet.Current.Count);
        var values = new float[PairBlock.Rows * signals];
        block.Open(card);
        for (var first = 0; first < residents.Residents.Count; first += PairBlock.Rows)
        {
            var count = Math.Min(PairBlock.Rows, residents.Residents.Count - first);
            block.Compare(first, count);
            SignalSet.Current.Write(block, count, values);
            for (var i = 0; i < count; i++)
            {
                var row = new Row { Features = new float[signals] };
                for (var s = 0; s < signals; s++) row.Features[s] = values[s * count + i];
                rows.Add(row);
            }
        }

        return rows;
    }

    private IDataView Data(IEnumerable<Row> rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, SignalSet.Current.Count);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private sealed class Row
    {
        public float Label { get; set; }

        [KeyType(1)]
        public uint GroupId { get; set; } = 1;

        public float[] Features { get; set; } = [];
    }
}
