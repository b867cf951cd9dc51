using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Mail;

/// <summary>Configuration section <c>Links</c>.</summary>
internal sealed class LinksOptions
{
    public const string Section = "Links";

    /// <summary>The portal as people reach it.</summary>
    [Required]
    [RegularExpression("https?://.+", ErrorMessage = "Links:PublicUrl starts with https:// (or http://): it stands in mails.")]
    public string PublicUrl { get; set; } = "http://localhost:5000";
}

/// <summary>The portal's addresses that mails lead to.</summary>
internal sealed class PortalLinks(IOptions<LinksOptions> options)
{
    public Uri Answer(string token) => To($"reponse/{token}");

    public Uri Invitation(string token) => To($"invitation/{token}");

    public Uri Validations => To("validations");

    public Uri CounsellorHome => To("ma-journee");

    public Uri CompanyOpening(Guid id) => To($"mes-offres/{id}");

    public Uri OpeningStart(Guid id) => To($"mes-offres/{id}/debut");

    public Uri CompanyOpenings => To("mes-offres");

    public Uri Candidates => To("candidats");

    private Uri To(string path) => new(options.Value.PublicUrl.TrimEnd('/') + "/" + path);
}
