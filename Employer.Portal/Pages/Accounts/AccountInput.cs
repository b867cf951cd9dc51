using System.ComponentModel.DataAnnotations;
using Matching.Data.Accounts;
using Matching.Data.Reading;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Accounts;

/// <summary>A new account. A recruiter belongs to a company and a counsellor to a structure; the others to none.</summary>
public sealed class AccountInput : IValidatableObject
{
    [Display(Name = "Prénom et nom"), Required, StringLength(TextLengths.DisplayName)]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Adresse électronique"), Required, DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Display(Name = "Rôle"), Required(ErrorMessage = "Choisissez un rôle : il décide de ce que la personne voit.")]
    public string? Role { get; set; }

    [Display(Name = "Entreprise")]
    public Guid? CompanyId { get; set; }

    [Display(Name = "Structure d’accompagnement")]
    public Guid? StructureId { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MailAddresses.Read(Email).Fault is { } fault)
            yield return new ValidationResult(MailAddressWords.Say(fault), [nameof(Email)]);
        if (!Roles.All.Contains(Role))
            yield return new ValidationResult("Choisissez un rôle de la liste.", [nameof(Role)]);
        if (Role == Roles.Recruiter && CompanyId is null)
            yield return new ValidationResult("Choisissez l’entreprise pour laquelle la personne recrute.", [nameof(CompanyId)]);
        if (Role == Roles.Counsellor && StructureId is null)
            yield return new ValidationResult("Choisissez la structure dans laquelle la personne conseille.", [nameof(StructureId)]);
    }

    public Account ToAccount() => new()
    {
        DisplayName = DisplayName.Trim(),
        Email = Email.Trim(),
        Role = Role!,
        CompanyId = Role == Roles.Recruiter ? CompanyId : null,
        StructureId = Role == Roles.Counsellor ? StructureId : null,
    };
}
