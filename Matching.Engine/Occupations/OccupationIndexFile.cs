using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Engine.Occupations;

/// <summary>
/// An index as bytes: magic, format version, version of what it was built from, content, SHA-256 of all before it. Little-endian, no code.
/// </summary>
public static class OccupationIndexFile
{
    /// <summary>To be raised with every change to how texts are read or weights learned: an index built otherwise is of no use.</summary>
    public const int FormatVersion = 1;

    private const int ChecksumLength = 32;
    private const int Most = 1 << 24;
    private const int Part = 1 << 16;

    private static readonly byte[] Magic = "PASSERELLE-TITLES"u8.ToArray();

    /// <param name="file">Written to from where it stands; left open. Its bytes are never in memory at once.</param>
    /// <param name="index">What to keep.</param>
    /// <param name="version">Of the texts that the index was built from.</param>
    public static void Write(Stream file, OccupationIndex index, string version)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(version);
            Write(writer, index.Codes, writer.Write);
            WriteTitles(writer, index.Similarity.Titles);
            WriteTitles(writer, index.Aliases);
            var words = index.Similarity.Words;
            Write(writer, words.Words, writer.Write);
            Write(writer, words.Spaces, space =>
            {
                writer.Write(space.Dimensions);
                writer.Write(space.Weight);
            });
            WriteNumbers<sbyte>(writer, words.Values);
            WriteNumbers<float>(writer, words.Steps);
            WriteNumbers<int>(writer, index.Weights.First);
            WriteNumbers<ushort>(writer, index.Weights.Occupations);
            WriteNumbers<short>(writer, index.Weights.Values);
        }

        file.Write(hash.Hash);
    }

    /// <param name="file">Can seek; left open. Read twice, so that its bytes need not be in memory at once.</param>
    /// <exception cref="InvalidDataException">The bytes are no whole, unchanged index of this format and version; says which.</exception>
    public static OccupationIndex Read(Stream file, string version)
    {
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        if (file.Length < Magic.Length + ChecksumLength || !reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException("ce n’est pas un index de métiers de Passerelle");
        if (!IsWhole(file))
            throw new InvalidDataException("son empreinte ne correspond pas à son contenu");
        file.Position = Magic.Length;
        if (reader.ReadInt32() is var format && format != FormatVersion)
            throw new InvalidDataException($"il est au format {format}, ce programme lit le format {FormatVersion}");
        if (reader.ReadString() is var of && of != version)
            throw new InvalidDataException($"il vient de la version {of}, il faut la version {version}");
        try
        {
            return Content(reader);
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("son contenu est incohérent", wrong);
        }
    }

    private static bool IsWhole(Stream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[Part];
        file.Position = 0;
        for (var left = file.Length - ChecksumLength; left > 0; left -= part.Length)
        {
            var read = part.AsSpan(0, (int)Math.Min(left, part.Length));
            file.ReadExactly(read);
            hash.AppendData(read);
        }

        var checksum = new byte[ChecksumLength];
        file.ReadExactly(checksum);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(checksum);
    }

    private static OccupationIndex Content(BinaryReader reader)
    {
        var codes = Read(reader, reader.ReadString);
        var titles = ReadTitles(reader);
        var aliases = ReadTitles(reader);
        var words = new WordVectors(
            Read(reader, reader.ReadString), Read(reader, () => (reader.ReadInt32(), reader.ReadSingle())),
            ReadNumbers<sbyte>(reader), ReadNumbers<float>(reader));
        var weights = new RidgeWeights(ReadNumbers<int>(reader), ReadNumbers<ushort>(reader), ReadNumbers<short>(reader));
        return new(codes, new TitleSimilarity(titles, words), weights, aliases);
    }

    private static void WriteTitles(BinaryWriter writer, Title[] titles) => Write(writer, titles, title =>
    {
        writer.Write(title.Occupation);
        Write(writer, title.Forms, writer.Write);
    });

    private static Title[] ReadTitles(BinaryReader reader) => Read(reader, () => new Title(reader.ReadUInt16(), Read(reader, reader.ReadString)));

    private static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static T[] Read<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[Count(reader)];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    private static void WriteNumbers<T>(BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        // Part by part: a stream may copy what it is given.
        for (var bytes = MemoryMarshal.AsBytes<T>(numbers); bytes.Length > 0; bytes = bytes[Math.Min(Part, bytes.Length)..])
            writer.Write(bytes[..Math.Min(Part, bytes.Length)]);
    }

    private static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[Count(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static int Count(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= Most and var count ? count : throw new InvalidDataException("son contenu est incohérent");
}
