using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Residents.Import;

/// <summary>What is wrong with a field. The reason, in French, never repeats what the field holds.</summary>
internal sealed record FieldFlaw(string Field, string Reason)
{
    /// <summary>The codes of readers and rules, as the person who imports reads them.</summary>
    public static string InWords(string code) => code switch
    {
        ReadingCode.DateUnreadable => "une date s’écrit AAAA-MM-JJ ou JJ/MM/AAAA",
        ReadingCode.PhoneUnreadable => "un seul numéro, de 10 chiffres",
        ReadingCode.PhoneImpossible => "ce numéro n’existe pas",
        ReadingCode.NameWithoutLetters => "un nom s’écrit en lettres",
        ReadingCode.NameTooLong => $"un nom a au plus {NameReader.Longest} signes",
        ReadingCode.SexUnknown => "il faut F, M ou autre",
        ReadingCode.YesNoUnknown => "il faut oui ou non",
        ReadingCode.NumberUnreadable => "il faut un nombre",
        ReadingCode.PlaceUnknown => "cette commune n’est pas dans le référentiel ; donnez son code INSEE",
        ReadingCode.PlaceUnsure => "plusieurs communes peuvent être celle-ci ; donnez son code INSEE",
        ResidentRules.Future => "cette date est à venir",
        ResidentRules.Impossible => "cette date n’est pas possible",
        ResidentRules.TooYoung => $"la personne a moins de {ResidentRules.LeastAge} ans à l’entrée",
        ResidentRules.OtherCommune => "ce quartier n’est pas dans la commune de l’adresse",
        ProfileRules.OutOfRange => "c’est hors des limites",
        ProfileRules.Reversed => "il est plus petit que heures_min",
        ProfileRules.TooLong => "c’est trop long",
        ProfileRules.TooMany => "il y en a trop",
        ProfileRules.Twice => "il y a deux fois le même",
        _ => "ce n’est pas compris",
    };
}
