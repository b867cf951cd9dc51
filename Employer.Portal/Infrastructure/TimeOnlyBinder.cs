using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Engine.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>Binds a time of day as people write it: 5, 5 h, 5h30, 05:30. What was typed is kept when it is none.</summary>
internal sealed partial class TimeOnlyBinder : IModelBinder, IModelBinderProvider
{
    private const int LongestShown = 20;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        var typed = CleanText.Bounded(CleanText.Line(value.FirstValue), LongestShown);
        context.ModelState.SetModelValue(context.ModelName, typed, typed);
        if (typed.Length == 0)
            context.Result = ModelBindingResult.Success(null);
        else if (Read(typed) is { } time)
            context.Result = ModelBindingResult.Success(time);
        else
            context.ModelState.TryAddModelError(
                context.ModelName, $"« {context.ModelMetadata.GetDisplayName()} » : « {typed} » n’est pas une heure ; écrivez par exemple 5 h ou 13 h 30.");
        return Task.CompletedTask;
    }

    private static TimeOnly? Read(string typed)
    {
        if (Written().Match(typed) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (hour, minute) switch
        {
            (24, 0) => TimeOnly.MinValue,
            ( < 24, < 60) => new TimeOnly(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(\d{1,2})\s*(?:(?:[h:]|heures?)\s*(\d{2})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
