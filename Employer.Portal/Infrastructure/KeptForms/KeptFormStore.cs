using System.Security.Cryptography;
using System.Text.Json;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Npgsql;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <param name="Path">The page that the answers belong to; they are given back nowhere else.</param>
internal sealed record KeptForm(string Path, Dictionary<string, string?[]> Fields)
{
    public FormCollection ToForm() => new(Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
}

/// <summary>
/// Keeps what was typed when the session had ended, and gives it back to the same account as often as it asks, until it was sent or its
/// minutes are over. It is never sent by itself.
/// </summary>
internal sealed class KeptFormStore(
    NpgsqlDataSource db, FormOwner owners, IDataProtectionProvider protection, IOptions<KeptFormOptions> options, TimeProvider clock)
{
    public const string Parameter = "reprise";

    /// <summary>Names it in the form that came back filled: what is sent at last is kept no longer.</summary>
    public const string Field = "__reprise";

    private const string Token = "__RequestVerificationToken";
    private readonly IDataProtector protector = protection.CreateProtector("kept-form");

    /// <param name="signedIn">Who is signed in now; null for nobody. Another's form is not kept.</param>
    /// <returns>The address at which the page is filled in again; null when nothing is kept.</returns>
    public async Task<string?> KeepAsync(HttpRequest request, Guid? signedIn, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !(request.ContentLength <= options.Value.LongestBytes))
            return null;
        if (await FormOfAsync(request, cancel) is not { } form || owners.Read(form[FormOwner.Field]) is not { } owner || (signedIn ?? owner) != owner)
            return null;
        // Whoever chooses a password chooses it again: it is kept nowhere.
        if (form.Keys.Any(key => key.Contains("password", StringComparison.OrdinalIgnoreCase)))
            return null;

        var typed = form.Where(field => field.Key is not (Token or FormOwner.Field or Field)).ToDictionary(field => field.Key, field => field.Value.ToArray());
        var kept = new KeptForm(request.Path.Value ?? "/", typed);
        var id = await db.KeepFormAsync(
            owner, protector.Protect(JsonSerializer.SerializeToUtf8Bytes(kept)), TimeSpan.FromMinutes(options.Value.Minutes), clock.GetUtcNow(), cancel);
        return QueryHelpers.AddQueryString(AddressOf(request), Parameter, id.ToString());
    }

    /// <summary>What the account had typed on this page; null for anything else. Reading writes nothing.</summary>
    public async Task<KeptForm?> ReadAsync(Guid account, Guid id, string path, CancellationToken cancel)
    {
        if (await db.KeptFormAsync(account, id, clock.GetUtcNow(), cancel) is not { } content)
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(content));
            return kept?.Path == path ? kept : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The form of this page was sent; another page's form of that name is left alone.</summary>
    public async Task ForgetAsync(Guid account, Guid id, string path, CancellationToken cancel)
    {
        if (await ReadAsync(account, id, path, cancel) is not null)
            await db.ForgetFormAsync(account, id, clock.GetUtcNow(), cancel);
    }

    /// <summary>Minutes for which the form behind this address is still kept; null when nothing is.</summary>
    public async Task<int?> MinutesLeftAsync(string? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var query = address is not null && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? address[start..] : "";
        return Guid.TryParse(QueryHelpers.ParseQuery(query).GetValueOrDefault(Parameter), out var id)
            && await db.FormKeptUntilAsync(id, now, cancel) is { } until
                ? (int)Math.Ceiling((until - now).TotalMinutes)
                : null;
    }

    /// <summary>The page of a form: its address without what names the button.</summary>
    public static string AddressOf(HttpRequest request) => QueryHelpers.AddQueryString(
        request.Path.Value ?? "/", request.Query.Where(part => part.Key is not ("handler" or Parameter)));

    private static async Task<IFormCollection?> FormOfAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
