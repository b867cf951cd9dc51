namespace Matching.Data.Matches;

/// <summary>How a counsellor and a person spoke.</summary>
public static class SpokenChannel
{
    public const string Telephone = "telephone";
    public const string FaceToFace = "face_to_face";
    public const string Sms = "sms";

    public static readonly IReadOnlyList<string> All = [Telephone, FaceToFace, Sms];
}
