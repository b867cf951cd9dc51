using System.Text;

namespace Matching.Jobs.Mail;

/// <summary>The whole letter as plain text: what an old telephone shows.</summary>
internal static class LetterText
{
    public static string Render(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var block in letter.Blocks)
        {
            if (text.Length > 0)
                text.Append('\n');
            Append(text, block);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                text.Append(paragraph.Text).Append('\n');
                break;
            case Block.Bullets bullets:
                text.Append(bullets.Title).Append('\n');
                foreach (var item in bullets.Items)
                    text.Append("- ").Append(item).Append('\n');
                break;
            case Block.Facts facts:
                foreach (var (label, value) in facts.Rows)
                    text.Append(label).Append("\u00A0: ").Append(value).Append('\n');
                break;
            case Block.Button button:
                text.Append(button.Text).Append("\u00A0:\n").Append(button.Address.AbsoluteUri).Append('\n');
                break;
        }
    }
}
