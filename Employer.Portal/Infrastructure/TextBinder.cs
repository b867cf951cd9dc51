using System.ComponentModel.DataAnnotations;
using Matching.Engine.Domain;
using Matching.Engine.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>
/// Every text that reaches a page, cleaned before anything looks at it: one line when its rule says that it is short, else with the
/// paragraphs that were typed. A password stays as it is. What is too long is kept in its field, with what is wrong.
/// </summary>
internal sealed class TextBinder(bool isPassword, bool isLine, int longest) : IModelBinder
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
                context.ModelName, $"« {context.ModelMetadata.GetDisplayName()} » : {French.Number(longest)} caractères au plus.");
        else
            context.Result = ModelBindingResult.Success(text.Length > 0 || !context.ModelMetadata.ConvertEmptyStringToNull ? text : null);
        return Task.CompletedTask;
    }

    private string Clean(string typed) => isPassword ? typed : isLine ? CleanText.Line(typed) : CleanText.Paragraphs(typed);

    internal sealed class Provider : IModelBinderProvider
    {
        /// <summary>No text of several lines is as short as that.</summary>
        private const int LongestLine = TextLengths.MailAddress;

        private static readonly BindingSource[] Elsewhere = [BindingSource.Header, BindingSource.Body, BindingSource.Services];

        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            if (context.Metadata.ModelType != typeof(string) || Elsewhere.Any(source => context.BindingInfo.BindingSource?.CanAcceptDataFrom(source) == true))
                return null;
            var kind = context.Metadata.DataTypeName;
            var own = context.Metadata.ValidatorMetadata
                .Select(rule => rule switch { StringLengthAttribute text => text.MaximumLength, MaxLengthAttribute text => text.Length, _ => (int?)null })
                .FirstOrDefault(length => length is not null);
            var isLine = kind != nameof(DataType.MultilineText) && own <= LongestLine;
            // A property that says how long it may be says so itself, in its own words.
            var longest = own is not null ? int.MaxValue : kind == nameof(DataType.MultilineText) ? TextLengths.Description : TextLengths.Line;
            return new TextBinder(kind == nameof(DataType.Password), isLine, longest);
        }
    }
}
