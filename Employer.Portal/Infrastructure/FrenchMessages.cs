using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Employer.Portal.Infrastructure;

/// <summary>The framework's default messages in French: what is wrong with which field, and how to put it right.</summary>
internal sealed class FrenchMessages : IValidationMetadataProvider
{
    /// <summary>Some attributes set their English message themselves, so "no message" is not always null.</summary>
    private static readonly string?[] Defaults =
        [null, new EmailAddressAttribute().ErrorMessage, new PhoneAttribute().ErrorMessage, new UrlAttribute().ErrorMessage];

    public static void Apply(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new FrenchMessages());
        options.ModelBinderProviders.Insert(0, new DateOnlyBinder());
        options.ModelBinderProviders.Insert(1, new NumberBinder.Provider());
        options.ModelBinderProviders.Insert(2, new TimeOnlyBinder());
        options.ModelBinderProviders.Insert(3, new TextBinder.Provider());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"« {field} » : « {value} » n’est pas une réponse possible ; corrigez-la.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"« {value} » n’est pas une réponse possible ; corrigez-la.");
        messages.SetMissingBindRequiredValueAccessor(field => $"« {field} » : cette réponse manque ; indiquez-la.");
        messages.SetMissingKeyOrValueAccessor(() => "Une réponse manque ; indiquez-la.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide ; remplissez le formulaire et envoyez-le de nouveau.");
        messages.SetValueIsInvalidAccessor(value => $"« {value} » n’est pas une réponse possible ; corrigez-la.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"« {field} » : cette réponse n’est pas comprise ; corrigez-la.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette réponse n’est pas comprise ; corrigez-la.");
        messages.SetValueMustBeANumberAccessor(field => $"« {field} » : écrivez un nombre, en chiffres.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
        messages.SetValueMustNotBeNullAccessor(_ => "Cette réponse manque ; indiquez-la.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && Defaults.Contains(rule.ErrorMessage) && Message(rule) is { } message)
                rule.ErrorMessage = message;
        }
    }

    private static string? Message(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "« {0} » : cette réponse manque ; indiquez-la.",
        StringLengthAttribute { MinimumLength: > 0 } => "« {0} » : il faut entre {2} et {1} caractères.",
        StringLengthAttribute => "« {0} » : {1} caractères au plus.",
        MaxLengthAttribute => "« {0} » : {1} au plus.",
        MinLengthAttribute => "« {0} » : {1} au moins.",
        LengthAttribute => "« {0} » : il en faut entre {1} et {2}.",
        RangeAttribute { Maximum: int.MaxValue or double.MaxValue } => "« {0} » : le nombre doit être au moins {1}.",
        RangeAttribute => "« {0} » : le nombre doit être entre {1} et {2}.",
        EmailAddressAttribute => "« {0} » : cette adresse n’est pas complète ; elle ressemble à prenom.nom@exemple.fr.",
        PhoneAttribute => "« {0} » : ce numéro n’est pas complet ; il compte 10 chiffres, par exemple 01 39 00 00 00.",
        UrlAttribute => "« {0} » : cette adresse n’est pas complète ; elle commence par https://.",
        RegularExpressionAttribute => "« {0} » n’a pas la forme attendue ; regardez l’exemple et corrigez.",
        CompareAttribute => "« {0} » et « {1} » doivent être identiques ; saisissez-les de nouveau.",
        _ => null,
    };
}
