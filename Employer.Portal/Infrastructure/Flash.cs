using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Employer.Portal.Infrastructure;

/// <summary>What the next page says happened, and what happens next. Undo posts an empty form to its address.</summary>
public sealed record Flash(string Text, string Kind, string? UndoAction, string UndoText)
{
    public string Icon => Kind == "yes" ? "check-circle-fill" : "exclamation-triangle-fill";
}

public static class FlashExtensions
{
    public const string CookieName = "passerelle_flash";

    private const string Key = "flash";

    /// <summary>The green band: <c>TempData.Confirm("Validé. Le message part dans 10 minutes.", undoAction: links.Undo(id))</c>.</summary>
    public static void Confirm(this ITempDataDictionary tempData, string text, string? undoAction = null, string undoText = "Annuler") =>
        Set(tempData, new Flash(Typography.Nbsp(text), "yes", undoAction, undoText));

    /// <summary>The amber band: nothing went wrong, but not what was asked for happened.</summary>
    public static void Warn(this ITempDataDictionary tempData, string text) =>
        Set(tempData, new Flash(Typography.Nbsp(text), "care", null, ""));

    public static Flash? TakeFlash(this ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<Flash>(json) : null;

    private static void Set(ITempDataDictionary tempData, Flash flash) => tempData[Key] = JsonSerializer.Serialize(flash);
}
