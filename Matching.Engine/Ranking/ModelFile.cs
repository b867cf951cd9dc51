using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Ranking;

/// <summary>A model as bytes: magic, format version, content, SHA-256 of all before it. Little-endian, no pointers, no code.</summary>
public static class ModelFile
{
    public const int FormatVersion = 2;

    private const int ChecksumLength = 32;
    private const int Most = 1 << 24;

    private static readonly byte[] Magic = "PASSERELLE-MODEL"u8.ToArray();

    public static byte[] Write(LearnedModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(model.SignalSetVersion);
            WriteList(writer, model.SignalNames, writer.Write);
            writer.Write(model.Origin);
            writer.Write(model.TrainedFrom.UtcTicks);
            writer.Write(model.TrainedTo.UtcTicks);
            writer.Write(model.Examples);
            writer.Write(model.Groups);
            WriteList(writer, [.. model.Settings.OrderBy(s => s.Key, StringComparer.Ordinal)], s => Pair(writer, s.Key, () => writer.Write(s.Value)));
            WriteList(writer, [.. model.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal)], m => Pair(writer, m.Key, () => writer.Write(m.Value)));
            Write(writer, model.Want);
            Write(writer, model.Get);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <exception cref="ModelRefusedException">The bytes are no whole, unchanged model of this format.</exception>
    public static LearnedModel Read(byte[] bytes)
    {
        if (bytes.Length < Magic.Length + ChecksumLength || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw Refused("ce n’est pas un fichier de modèle de Passerelle");
        }

        var content = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length))) throw Refused("son empreinte ne correspond pas à son contenu");

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, content.Length - Magic.Length), Encoding.UTF8);
            var format = reader.ReadInt32();
            if (format != FormatVersion) throw Refused($"son format est le n°\u00A0{format}, et cette version lit le n°\u00A0{FormatVersion}");
            var model = Content(reader);
            return reader.BaseStream.Position == reader.BaseStream.Length ? model : throw Refused("il contient plus qu’un modèle");
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException or OverflowException)
        {
            throw Refused("son contenu est incohérent");
        }
    }

    /// <summary>First twelve hexadecimal digits of the checksum: a version short enough for a table.</summary>
    public static string Version(byte[] bytes) => Convert.ToHexStringLower(bytes.AsSpan(bytes.Length - ChecksumLength, 6));

    private static LearnedModel Content(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        var names = ReadList(reader, reader.ReadString);
        var origin = reader.ReadString();
        var (from, to) = (new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        var (examples, groups) = (reader.ReadInt32(), reader.ReadInt32());
        var settings = ReadList(reader, () => (Key: reader.ReadString(), Value: reader.ReadString())).ToDictionary(s => s.Key, s => s.Value);
        var metrics = ReadList(reader, () => (Key: reader.ReadString(), Value: reader.ReadDouble())).ToDictionary(m => m.Key, m => m.Value);
        var (want, get) = (ReadQuestion(reader), ReadQuestion(reader));
        if (Math.Max(want.Trees.SignalsNeeded, get.Trees.SignalsNeeded) > names.Length || !ModelOrigin.All.Contains(origin)) throw new FormatException();
        return new LearnedModel(want, get, version, names, origin, from, to, examples, groups, settings, metrics);
    }

    private static void Write(BinaryWriter writer, QuestionModel question)
    {
        writer.Write(question.Curve.Slope);
        writer.Write(question.Curve.Intercept);
        WriteList(writer, question.Trees.Roots, writer.Write);
        WriteList(writer, question.Trees.Features, writer.Write);
        WriteList(writer, question.Trees.Thresholds, writer.Write);
        WriteList(writer, question.Trees.Left, writer.Write);
        WriteList(writer, question.Trees.Right, writer.Write);
        WriteList(writer, question.Trees.Leaves, writer.Write);
        WriteList(writer, question.Trees.Cover, writer.Write);
    }

    private static QuestionModel ReadQuestion(BinaryReader reader)
    {
        var curve = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        if (curve.Slope is not (>= 0 and < double.PositiveInfinity) || !double.IsFinite(curve.Intercept)) throw new FormatException();
        var trees = new DecisionForest(
            ReadNumbers<int>(reader), ReadNumbers<int>(reader), ReadNumbers<float>(reader),
            ReadNumbers<int>(reader), ReadNumbers<int>(reader), ReadNumbers<double>(reader), ReadNumbers<int>(reader));
        return QuickForest.Fits(trees) ? new QuestionModel(trees, curve) : throw new FormatException();
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items) write(item);
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > Most || count > reader.BaseStream.Length - reader.BaseStream.Position) throw new FormatException();
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read();
        return items;
    }

    private static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > Most || count > (reader.BaseStream.Length - reader.BaseStream.Position) / Unsafe.SizeOf<T>()) throw new FormatException();
        var numbers = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static void Pair(BinaryWriter writer, string key, Action value)
    {
        writer.Write(key);
        value();
    }

    private static ModelRefusedException Refused(string why) =>
        new($"Ce modèle ne peut pas être lu\u00A0: {why}. Revenez au modèle précédent, ou relancez l’entraînement avec la commande «\u00A0train\u00A0».");
}
