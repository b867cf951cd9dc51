using Matching.Data.Reading;
using Microsoft.AspNetCore.Identity;

namespace Matching.Data.Accounts;

/// <summary>Accounts are found by their address in the one form in which it is kept.</summary>
internal sealed class AddressLookup : ILookupNormalizer
{
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    public string? NormalizeEmail(string? email) => email is null ? null : MailAddresses.ForLookup(email);
}
