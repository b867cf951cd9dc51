using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Reading;

/// <summary>A commune of the reference; few have no coordinates.</summary>
public sealed record KnownCommune(string Code, string Name, string Department, string[] Postcodes, double? Latitude, double? Longitude, bool InArea)
{
    public Coordinates? Centre => (Latitude, Longitude) is ({ } latitude, { } longitude) ? new Coordinates(latitude, longitude) : null;
}

/// <summary>The communes that are known, to find those that words name.</summary>
public sealed class CommuneBook
{
    /// <summary>No commune of mainland France is so wide that its work is further from its centre.</summary>
    public const double WidestKilometres = 25;

    private readonly Dictionary<string, KnownCommune> byCode;
    private readonly ILookup<string, KnownCommune> byName;
    private readonly ILookup<string, KnownCommune> byPostcode;
    private readonly ILookup<string, KnownCommune> byDepartment;

    public CommuneBook(IEnumerable<KnownCommune> communes)
    {
        byCode = communes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        byName = byCode.Values.ToLookup(c => NameOf(c.Name));
        byPostcode = byCode.Values.SelectMany(c => c.Postcodes, (c, postcode) => (c, postcode)).ToLookup(p => p.postcode, p => p.c);
        byDepartment = byCode.Values.ToLookup(c => c.Department);
    }

    /// <summary>By INSEE code, which spreadsheets rob of its first zero.</summary>
    public KnownCommune? Coded(string? code) => code is null ? null : byCode.GetValueOrDefault(code.Trim().PadLeft(5, '0').ToUpperInvariant());

    /// <summary>The commune that words name: refused when none or several could be meant.</summary>
    public Reading<KnownCommune>? Named(string? text)
    {
        if (PlaceReader.Parts(text) is not { } said)
            return null;
        if ((said.Name is null || said.Name.All(char.IsAsciiDigit)) && (Coded(said.Code) ?? Coded(text)) is { } coded)
            return Read.As(coded);
        var found = Meant(said);
        return found switch
        {
            [var one] => Read.As(one),
            [] => Read.No<KnownCommune>(ReadingCode.PlaceUnknown),
            _ => Read.No<KnownCommune>(ReadingCode.PlaceUnsure),
        };
    }

    /// <summary>Whether work in a commune can be at a point: 0,0, or a point of another town, is a slip.</summary>
    public static bool IsNear(KnownCommune commune, Coordinates point) =>
        commune.Centre is not { } centre || TravelTime.Kilometres(centre, point) <= WidestKilometres;

    /// <summary>Whether the département is the area's.</summary>
    public bool TouchesArea(string department) => byDepartment[department].Any(c => c.InArea);

    // A name beside a number must agree with it; a postcode alone is enough where one commune has it.
    private List<KnownCommune> Meant(PlaceSaid said)
    {
        if (said.Name is null)
            return said.Postcode is { } alone ? [.. byPostcode[alone]] : [];
        var named = byName[NameOf(said.Name)];
        return said switch
        {
            { Postcode: { } postcode } => [.. named.Where(c => c.Postcodes.Contains(postcode) || c.Code == postcode)],
            { Department: { } department } => [.. named.Where(c => c.Department == department)],
            _ => [.. named],
        };
    }

    // "ST REMY" and "Saint-Rémy" are one.
    private static string NameOf(string name) => string.Join(' ', Plain.Words(name).Split(' ').Select(word => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    }));
}
