using System.ComponentModel.DataAnnotations;
using Matching.Engine.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>
/// Every text that reaches a page, cleaned before anything looks at it: one line, or paragraphs for a
/// <c>[DataType(DataType.MultilineText)]</c>. A password stays as it is. What is too long is kept in its field, with what is wrong.
/// </summary>
internal sealed class TextBinder(string? kind, int longest) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        var text = Clean(value.FirstValue ?? "");
        context.ModelState.SetModelValue(context.ModelName, text, text);
        if (text.Length > longest)
            context.ModelState.TryAddModelError(
                context.ModelName, $"« {context.ModelMetadata.GetDisplayName()} » est trop long : {French.Number(longest)} caractères au plus.");
        else
            context.Result = ModelBindingResult.Success(text.Length > 0 || !context.ModelMetadata.ConvertEmptyStringToNull ? text : null);
        return Task.CompletedTask;
    }

    private string Clean(string typed) => kind switch
    {
        nameof(DataType.Password) => typed,
        nameof(DataType.MultilineText) => CleanText.Paragraphs(typed),
        _ => CleanText.Line(typed),
    };

    internal sealed class Provider : IModelBinderProvider
    {
        private static readonly BindingSource[] Elsewhere = [BindingSource.Header, BindingSource.Body, BindingSource.Services];

        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            if (context.Metadata.ModelType != typeof(string) || Elsewhere.Any(source => context.BindingInfo.BindingSource?.CanAcceptDataFrom(source) == true))
                return null;
            var kind = context.Metadata.DataTypeName;
            // A property that says how long it may be says so itself, in its own words.
            var hasOwnRule = context.Metadata.ValidatorMetadata.Any(rule => rule is StringLengthAttribute or MaxLengthAttribute);
            var longest = kind == nameof(DataType.MultilineText) ? TextLengths.Description : TextLengths.Line;
            return new TextBinder(kind, hasOwnRule ? int.MaxValue : longest);
        }
    }
}
