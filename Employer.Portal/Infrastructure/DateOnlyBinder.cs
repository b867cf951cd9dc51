using System.Globalization;
using Matching.Engine.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>Binds day, month and year inputs to one date, or a single ISO value. What was typed is kept when it is no date.</summary>
internal sealed class DateOnlyBinder : IModelBinder, IModelBinderProvider
{
    public const string Day = "Jour";
    public const string Month = "Mois";
    public const string Year = "Annee";

    private const int LongestShown = 20;

    private static readonly string[] PartNames = ["le jour", "le mois", "l’année"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var parts = new[] { Day, Month, Year }.Select(part => Read(context, context.ModelName + "." + part)).ToArray();
        if (parts.Any(part => part is not null))
            BindParts(context, parts);
        else if (Read(context, context.ModelName) is { Length: > 0 } whole)
            Finish(context, DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null, whole);
        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
            return null;
        var typed = CleanText.Bounded(CleanText.Line(value.FirstValue), LongestShown);
        context.ModelState.SetModelValue(name, typed, typed);
        // Only the whole date has rules: a part left unvalidated would make the form invalid without a word.
        context.ModelState.MarkFieldSkipped(name);
        return typed;
    }

    private static void BindParts(ModelBindingContext context, string?[] parts)
    {
        if (parts.All(string.IsNullOrEmpty))
        {
            if (context.ModelMetadata.IsNullableValueType)
                context.Result = ModelBindingResult.Success(null);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : indiquez le jour, le mois et l’année.");
            return;
        }
        var missing = PartNames.Where((_, index) => string.IsNullOrEmpty(parts[index])).ToList();
        if (missing.Count > 0)
        {
            context.ModelState.TryAddModelError(context.ModelName, $"« {Label(context)} » : il manque {French.And(missing)}.");
            return;
        }
        Finish(context, Parse(parts), string.Join('/', parts));
    }

    private static DateOnly? Parse(string?[] parts)
    {
        var isNumbers = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            & int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            & int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return isNumbers && year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static void Finish(ModelBindingContext context, DateOnly? date, string typed)
    {
        if (date is { } known)
            context.Result = ModelBindingResult.Success(known);
        else
            context.ModelState.TryAddModelError(
                context.ModelName, $"« {Label(context)} » : la date {typed} n’existe pas au calendrier ; écrivez par exemple 24, 11 et 2026.");
    }

    private static string Label(ModelBindingContext context) => context.ModelMetadata.GetDisplayName();
}
