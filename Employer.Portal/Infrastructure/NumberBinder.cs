using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Matching.Engine.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Employer.Portal.Infrastructure;

/// <summary>
/// Reads whole and decimal numbers as people type them: "1 850", "12,31", "12.31", "1 850 €". Without a <c>[Range]</c> of its own a number
/// is between 0 and ten million, which every column holds; what is said is the limit of the rule, where <see cref="BoundsAttribute"/> names it.
/// </summary>
internal sealed class NumberBinder(bool isWhole, bool hasOwnBounds, BoundsAttribute said) : IModelBinder
{
    private const int Most = 10_000_000;
    private const int LongestShown = 60;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        var typed = CleanText.Bounded(CleanText.Line(value.FirstValue), LongestShown);
        context.ModelState.SetModelValue(context.ModelName, typed, typed);
        var text = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not '€' and not '\u202F')).Replace(',', '.');
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
                context.Result = ModelBindingResult.Success(null);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : indiquez un nombre.");
        }
        else if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || (isWhole && number % 1 != 0))
            context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : « {typed} » n’est pas un nombre{(isWhole ? " entier" : "")} ; écrivez-le en chiffres, par exemple {(isWhole ? "3" : "12,31")}.");
        else if (hasOwnBounds ? number is < int.MinValue or > int.MaxValue : number is < 0 or > Most)
            context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : le nombre doit être entre {French.Number((decimal)said.Least)} et {French.Number((decimal)said.Most)}.");
        else
            context.Result = ModelBindingResult.Success(isWhole ? (object)(int)number : number);
        return Task.CompletedTask;
    }

    private static string Label(ModelBindingContext context) => context.ModelMetadata.GetDisplayName();

    private static double Number(object bound) => Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var own = context.Metadata.ValidatorMetadata.OfType<RangeAttribute>().FirstOrDefault();
            var said = (context.Metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<BoundsAttribute>().FirstOrDefault()
                ?? (own is null ? new BoundsAttribute(0, Most) : new BoundsAttribute(Number(own.Minimum), Number(own.Maximum)));
            return context.Metadata.UnderlyingOrModelType switch
            {
                var type when type == typeof(int) => new NumberBinder(isWhole: true, own is not null, said),
                var type when type == typeof(decimal) => new NumberBinder(isWhole: false, own is not null, said),
                _ => null,
            };
        }
    }
}
