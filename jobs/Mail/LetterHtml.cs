using System.Net;
using System.Text;

namespace Matching.Jobs.Mail;

/// <summary>The letter in one column of 600 px. Styles are inline and the layout is a table: mail programs know little else.</summary>
internal static class LetterHtml
{
    private const string Head =
        """
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{0}</title></head>
        <body style="margin:0;background:#F5F7F9;color:#1C2430;font-family:'Atkinson Hyperlegible',Verdana,Arial,sans-serif;font-size:17px;line-height:1.55">
        <table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:16px">
        <table role="presentation" width="600" cellspacing="0" cellpadding="0" style="width:100%;max-width:600px;background:#FFFFFF;border:1px solid #D5DBE3;border-radius:8px">
        <tr><td style="padding:24px">
        <p style="margin:0 0 16px;font-weight:bold;color:#0B4F6C">Passerelle</p>

        """;

    private const string Foot =
        """
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>

        """;

    private const string ButtonStyle =
        "display:inline-block;padding:12px 20px;background:#0B4F6C;color:#FFFFFF;text-decoration:none;font-weight:bold;border-radius:8px";

    public static string Render(Letter letter)
    {
        var html = new StringBuilder(Head.Replace("{0}", Encode(letter.Subject), StringComparison.Ordinal));
        foreach (var block in letter.Blocks)
            Append(html, block);
        return html.Append(Foot).ToString();
    }

    private static void Append(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                html.Append("<p style=\"margin:0 0 16px\">").Append(Encode(paragraph.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
                break;
            case Block.Bullets bullets:
                html.Append("<p style=\"margin:0 0 4px;font-weight:bold\">").Append(Encode(bullets.Title)).Append("</p>\n<ul style=\"margin:0 0 16px\">\n");
                foreach (var item in bullets.Items)
                    html.Append("<li>").Append(Encode(item)).Append("</li>\n");
                html.Append("</ul>\n");
                break;
            case Block.Facts facts:
                html.Append("<p style=\"margin:0 0 16px\">");
                html.AppendJoin("<br>\n", facts.Rows.Select(row => $"<strong>{Encode(row.Label)}&nbsp;:</strong> {Encode(row.Value)}"));
                html.Append("</p>\n");
                break;
            case Block.Button button:
                html.Append("<p style=\"margin:24px 0\"><a href=\"").Append(Encode(button.Address.AbsoluteUri))
                    .Append("\" style=\"").Append(ButtonStyle).Append("\">").Append(Encode(button.Text)).Append("</a></p>\n");
                break;
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}
