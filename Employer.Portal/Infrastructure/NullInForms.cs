using System.Text;

namespace Employer.Portal.Infrastructure;

/// <summary>
/// The server's reader of forms throws at U+0000, before any binder sees the field. Nobody types it; what a paste brings goes out here,
/// with nothing else of the form.
/// </summary>
internal static class NullInForms
{
    private const string Form = "application/x-www-form-urlencoded";

    public static void UseFormsWithoutNull(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) == true)
            context.Request.Body = await WithoutNullAsync(context.Request.Body, context.RequestAborted);
        await next(context);
    });

    private static async Task<MemoryStream> WithoutNullAsync(Stream body, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var form = await reader.ReadToEndAsync(cancel);
        // More than once: what is left may join to another.
        while (form.Contains("%00", StringComparison.Ordinal) || form.Contains('\0', StringComparison.Ordinal))
            form = form.Replace("%00", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        return new MemoryStream(Encoding.Latin1.GetBytes(form));
    }
}
