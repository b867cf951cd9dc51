using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>A browser without scripts: pages as documents, forms sent as they stand. Redirects are not followed unless asked.</summary>
public sealed class PortalClient(HttpClient http)
{
    public static readonly Uri Address = new("http://localhost");

    public HttpClient Http { get; } = http;

    public Task<HttpResponseMessage> GetAsync(string address) => Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    /// <summary>The page at this address; fails with the answer's text when it is not 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string address)
    {
        var response = await GetAsync(address);
        var document = await DocumentAsync(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode} {response.Headers.Location}: {document.Body?.TextContent.Trim()}");
        return document;
    }

    /// <summary>Sends the form with its own hidden and filled fields, antiforgery token included, changed by <paramref name="fields"/>.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlFormElement form, params (string Name, string? Value)[] fields)
    {
        var sent = Fields(form).Where(field => fields.All(changed => changed.Name != field.Key)).ToList();
        sent.AddRange(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        // A form without action goes back to the page it came from.
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : form.Owner!.DocumentUri;
        return Http.PostAsync(new Uri(Address, target), new FormUrlEncodedContent(sent));
    }

    /// <summary>Opens a page and sends one of its forms: the first of the page's content, or the one of the selector.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string address, string? formSelector, params (string Name, string? Value)[] fields)
    {
        var page = await PageAsync(address);
        var form = page.QuerySelector(formSelector ?? "main form") as IHtmlFormElement;
        Assert.True(form is not null, $"{address} has no form \"{formSelector ?? "main form"}\".");
        return await SubmitAsync(form!, fields);
    }

    public Task<HttpResponseMessage> PostFormAsync(string address, params (string Name, string? Value)[] fields) =>
        PostFormAsync(address, null, fields);

    /// <summary>The page that a redirect leads to.</summary>
    public async Task<IHtmlDocument> FollowAsync(HttpResponseMessage response)
    {
        var text = (int)response.StatusCode is >= 300 and < 400 ? "" : await response.Content.ReadAsStringAsync();
        Assert.True(response.Headers.Location is not null, $"Answered {(int)response.StatusCode}, no redirect: {text}");
        return await PageAsync(response.Headers.Location!.ToString());
    }

    public static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html).Address(response.RequestMessage!.RequestUri!));
        return (IHtmlDocument)document;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "image" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return KeyValuePair.Create(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
                    break;
            }
        }
    }
}
