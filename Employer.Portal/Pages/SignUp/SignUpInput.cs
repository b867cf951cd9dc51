using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.SignUp;

public sealed class SignUpInput
{
    [Display(Name = "SIRET de l’établissement")]
    public string? Siret { get; set; }

    [Display(Name = "Nom de l’entreprise")]
    public string? CompanyName { get; set; }

    [Display(Name = "Adresse de l’établissement")]
    public string? Address { get; set; }

    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    [Display(Name = "Votre prénom et votre nom")]
    public string? ContactName { get; set; }

    [Display(Name = "Votre adresse électronique"), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [Display(Name = "Choisissez un mot de passe"), DataType(DataType.Password)]
    public string? Password { get; set; }

    public void Check(ModelStateDictionary state, IReadOnlyList<Choice> communes)
    {
        Need(state, nameof(Siret), SiretMessage());
        Need(state, nameof(CompanyName), Length(CompanyName) is >= 2 and <= 200 ? null : "Indiquez le nom de l’entreprise.");
        Need(state, nameof(Address), Length(Address) is >= 3 and <= 200 ? null : "Indiquez l’adresse : numéro et rue.");
        Need(state, nameof(Commune), communes.Any(c => c.Value == Commune) ? null : "Choisissez la commune.");
        Need(state, nameof(ContactName), Length(ContactName) is >= 3 and <= 100 ? null : "Indiquez votre prénom et votre nom.");
        Need(state, nameof(Email), MailAddresses.Read(Email).Fault is { } fault ? MailAddressWords.Say(fault) : null);
    }

    private string? SiretMessage()
    {
        var siret = Matching.Engine.Domain.Siret.Clean(Siret ?? "");
        if (siret.Length == 0)
            return "Indiquez le SIRET de l’établissement : 14 chiffres.";
        var missing = Matching.Engine.Domain.Siret.Length - siret.Length;
        return Matching.Engine.Domain.Siret.FaultIn(siret) switch
        {
            SiretFault.NotOnlyDigits => $"Le SIRET ne contient que des chiffres ; « {Siret} » contient autre chose.",
            SiretFault.WrongLength => $"Le SIRET compte 14 chiffres ; il {(missing > 0 ? $"en manque {missing}" : $"y en a {-missing} de trop")}.",
            SiretFault.WrongSirenKey =>
                $"Les 9 premiers chiffres, {Matching.Engine.Domain.Siret.SirenOf(siret)}, ne sont pas un SIREN : un chiffre est faux ou deux sont inversés. Vérifiez-les.",
            SiretFault.WrongKey => $"Le SIRET {siret} n’existe pas : un chiffre est faux ou deux sont inversés. Vérifiez-le.",
            _ => null,
        };
    }

    private static int Length(string? text) => text?.Trim().Length ?? 0;

    private static void Need(ModelStateDictionary state, string field, string? message)
    {
        if (message is not null)
            state.TryAddModelError("Input." + field, message);
    }
}
