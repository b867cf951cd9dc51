using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Employer.Portal.Infrastructure;

/// <summary>The answers that a form began with, sealed into it: when somebody else saved meanwhile, they say who changed what.</summary>
public sealed class FormBeginnings(IDataProtectionProvider protection)
{
    /// <summary>Characters of a sealed form: an opening with the longest description has some 40 000.</summary>
    public const int Longest = 100_000;

    // Inside the seal é may be é.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector protector = protection.CreateProtector("form-beginning");

    public string Seal<T>(T form) where T : class => WebEncoders.Base64UrlEncode(Of<T>().Protect(JsonSerializer.SerializeToUtf8Bytes(form, AsWritten)));

    /// <summary>Null for anything that this portal did not seal for such a form.</summary>
    public T? Open<T>(string? beginning) where T : class
    {
        try
        {
            return string.IsNullOrEmpty(beginning) ? null : JsonSerializer.Deserialize<T>(Of<T>().Unprotect(WebEncoders.Base64UrlDecode(beginning)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Of<T>() => protector.CreateProtector(typeof(T).Name);
}
