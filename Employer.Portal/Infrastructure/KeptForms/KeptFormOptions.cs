using System.ComponentModel.DataAnnotations;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <summary>Forms that are sent after the session ended; configuration section <c>KeptForms</c>.</summary>
internal sealed class KeptFormOptions
{
    public const string Section = "KeptForms";

    /// <summary>How long it waits for its account to sign in again.</summary>
    [Range(1, 240)]
    public int Minutes { get; set; } = 30;

    /// <summary>A longer form is not kept.</summary>
    [Range(0, 500_000)]
    public int LongestBytes { get; set; } = 200_000;
}
