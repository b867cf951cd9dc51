using System.Text.RegularExpressions;

namespace Matching.Engine.Words;

/// <summary>
/// A label of ROME as French is written: its files have straight apostrophes and capitals without their accent ("Etablir un plan d'action").
/// Only what is certain is mended, by a closed list of the beginnings of its own words. Search sees no difference: it drops accents and signs.
/// </summary>
public static partial class OfficialLabel
{
    public static string Of(string label) =>
        LostAcute().Replace(LostCircumflex().Replace(Apostrophe().Replace(label, "’"), "Ê"), "É");

    // U+0092 is the apostrophe of another encoding.
    [GeneratedRegex("[\u0092']+")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\bE(?=tre\b)")]
    private static partial Regex LostCircumflex();

    [GeneratedRegex(
        @"\bE(?=barb|bauch|bavur|béniste|boueu|caill|chafaud|chang|chantillon|charn|chass|chinicult|clairag|clus|co(?:\b|const|l|m|n|rc|sys|tox|ut)|crém|cri"
        + @"|cuy|dit(?:er|eur|or|ric)|duc|duqu|gout|houpp|labor|lagu|largi|lastiqueu|lect|lev|lève|lément|limin|ling|mett|miss|nerg[ié]|paul|pici|pidém"
        + @"|pigraph|pithés|pluch|prouv|quilibr|quip|quithér|rod|tabl|tain|tal|tam|tanch|tap|tat\b|tay|thi|tholog|tincel|tiopath|tiquet|tir|trang|tud|vacu"
        + @"|valu|vén|ventaill|viscér|vit|volu)")]
    private static partial Regex LostAcute();
}
