using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>Reads whole and decimal numbers as people type them: "1 850", "12,31", "12.31", "1 850 €".</summary>
internal sealed class NumberBinder(bool isWhole) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        var typed = value.FirstValue ?? "";
        var text = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not '€' and not '\u202F')).Replace(',', '.');
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
                context.Result = ModelBindingResult.Success(null);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : indiquez un nombre.");
        }
        else if (isWhole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            context.Result = ModelBindingResult.Success(whole);
        else if (!isWhole && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            context.Result = ModelBindingResult.Success(number);
        else
            context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : « {typed} » n’est pas un nombre{(isWhole ? " entier" : "")} ; écrivez-le en chiffres, par exemple {(isWhole ? "3" : "12,31")}.");
        return Task.CompletedTask;
    }

    private static string Label(ModelBindingContext context) => context.ModelMetadata.GetDisplayName();

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
        {
            var type when type == typeof(int) => new NumberBinder(isWhole: true),
            var type when type == typeof(decimal) => new NumberBinder(isWhole: false),
            _ => null,
        };
    }
}
