namespace Matching.Data.Demonstration;

/// <summary>What the demonstration supposes of an occupation: who asks for it, and what goes with it. Stated, not measured.</summary>
/// <param name="Code">ROME.</param>
/// <param name="Title">Of an opening.</param>
/// <param name="Weight">How many want it and how many openings there are, against the other trades.</param>
internal sealed record Trade(string Code, string Title, double Weight)
{
    /// <summary>Of an opening, one of these.</summary>
    public string[][] Schedules { get; init; } = [["day"]];

    /// <summary>Licence that the work cannot do without.</summary>
    public string? Licence { get; init; }

    /// <summary>Share of those who want this trade who hold licence B.</summary>
    public double Drivers { get; init; } = 0.45;

    /// <summary>Certificate, its words, the share of people of the trade who hold it, the share of openings that require it.</summary>
    public (string Code, string Label, double Held, double Asked)? Certificate { get; init; }

    /// <summary>Level asked; people of the trade are around it.</summary>
    public int? Education { get; init; }

    /// <summary>French asked.</summary>
    public string? French { get; init; }

    /// <summary>Euros gross an hour, from and to.</summary>
    public (double From, double To) Pay { get; init; } = (12.02, 12.9);

    /// <summary>Months of experience that openings ask for.</summary>
    public int[] Experience { get; init; } = [0, 0, 0, 6];

    public double[] Hours { get; init; } = [35];

    /// <summary>Contracts of openings.</summary>
    public string[] Contracts { get; init; } = ["cdi", "cdi", "cdd", "temp"];

    /// <summary>One sentence on what is done all day.</summary>
    public string Work { get; init; } = "";
}
