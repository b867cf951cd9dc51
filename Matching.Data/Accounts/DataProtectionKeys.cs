using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>The keys that seal cookies, links and antiforgery tokens: in the database, so that every host opens what another sealed.</summary>
internal sealed class DataProtectionKeys(NpgsqlDataSource database) : IXmlRepository
{
    private const string AllKeys = "select xml from data_protection_key order by created_at";

    private const string InsertKey =
        "insert into data_protection_key (friendly_name, xml) values (@friendlyName, @xml) on conflict (friendly_name) do nothing";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        return [.. connection.Query<string>(AllKeys).Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(InsertKey, new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
