using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Engine.Tests.Reading;

public sealed class CommuneBookTests
{
    private static readonly CommuneBook Book = new(
    [
        new("78621", "Trappes", "78", ["78190"], 48.7745, 1.9935, true),
        new("78644", "La Verrière", "78", ["78320"], 48.7531, 1.9466, true),
        new("78383", "Maurepas", "78", ["78310"], 48.7667, 1.95, true),
        new("78168", "Coignières", "78", ["78310"], 48.7498, 1.9138, true),
        new("01369", "Saint-Just", "01", ["01250"], 46.19, 5.28, false),
        new("15205", "Saint-Just", "15", ["15320"], 44.89, 3.21, false),
    ]);

    [Theory]
    [InlineData("78190 TRAPPES", "78621")]
    [InlineData("TRAPPES 78190", "78621")]
    [InlineData("Trappes (78)", "78621")]
    [InlineData("78 - Trappes", "78621")]
    [InlineData("trappes", "78621")]
    [InlineData("78621", "78621")]
    [InlineData("78190", "78621")]
    [InlineData("78621 Trappes", "78621")]
    [InlineData("LA VERRIERE", "78644")]
    [InlineData("La VerriÃ¨re", "78644")]
    [InlineData("Trappes cedex", "78621")]
    [InlineData("1369", "01369")]
    [InlineData("ST JUST (15)", "15205")]
    [InlineData("Saint Just", "!place_unsure")]
    [InlineData("78310", "!place_unsure")]
    [InlineData("78310 TRAPPES", "!place_unknown")]
    [InlineData("78 - Yvelines", "!place_unknown")]
    [InlineData("Atlantide", "!place_unknown")]
    public void Named_AsWritten_IsOneCommuneOrRefused(string text, string expected) => Assert.Equal(expected, Book.Named(text) switch
    {
        Reading<KnownCommune>.Understood(var commune) => commune.Code,
        Reading<KnownCommune>.Refused(var code) => "!" + code,
        _ => null,
    });

    [Theory]
    [InlineData(48.77, 1.99, true)]
    [InlineData(0, 0, false)]
    [InlineData(48.86, 2.35, false)]
    public void IsNear_OfAPoint_BelievesOnlyWhatCanBeTheCommune(double latitude, double longitude, bool expected) =>
        Assert.Equal(expected, CommuneBook.IsNear(Book.Coded("78621")!, new Coordinates(latitude, longitude)));
}
