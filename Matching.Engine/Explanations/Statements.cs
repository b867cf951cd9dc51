using Matching.Engine.Domain;
using Matching.Engine.Words;
using static Matching.Engine.Words.French;

namespace Matching.Engine.Explanations;

/// <summary>Turns the compared facts of a pair into sentences. None names a place, a structure or a protected trait.</summary>
internal static class Statements
{
    private const float Close = 0.45f;

    public static IEnumerable<Statement> Of(PairInWords pair) =>
    [
        .. Occupation(pair),
        .. Experience(pair),
        .. RequirementStatements.Of(pair),
        .. Travel(pair),
        .. ConditionStatements.Of(pair),
    ];

    private static IEnumerable<Statement> Occupation(PairInWords pair)
    {
        var facts = pair.Facts;
        string[] wish = ["wanted_closeness", "first_wish_closeness", "wish_rank", "wanted_and_practised"];
        if (facts.WantedCloseness >= 1)
        {
            var rank = facts.WishRank == 1 ? "Métier souhaité en premier choix" : $"Métier souhaité (choix n°{Space}{facts.WishRank})";
            yield return new("occupation", true, rank, "Souhaite exercer ce métier", wish);
        }
        else if (facts.WantedCloseness >= Close)
        {
            yield return new("occupation", true, "Proche d’un métier souhaité", "Souhaite exercer un métier proche", wish);
        }
        else
        {
            yield return new("occupation", false, "Métier différent de ceux que la personne souhaite", null, wish);
        }

        string[] past = ["practised_closeness", "longest_practised_closeness", "exact_months"];
        if (facts.ExactMonths > 0)
        {
            yield return new("practised", true, $"Métier déjà exercé{Space}: {Months(facts.ExactMonths)}", $"A exercé ce métier{Space}: {Months(facts.ExactMonths)}", past);
        }
        else if (facts.PractisedCloseness >= Close)
        {
            yield return new("practised", true, "Métier proche déjà exercé", "A exercé un métier proche", past);
        }
        else
        {
            yield return new(
                "practised", false, facts.PractisedMonths == 0 ? "Aucune expérience notée dans le dossier" : "Ni ce métier ni un métier proche déjà exercé", null,
                [.. past, "wanted_and_practised", "relevant_months", "practised_months"]);
        }
    }

    private static IEnumerable<Statement> Experience(PairInWords pair)
    {
        if (pair.Opening.ExperienceMonths is not { } asked) yield break;
        string[] signals = ["experience_margin", "experience_covered", "relevant_months", "required_months_lacking"];
        if (asked == 0)
        {
            yield return new("experience", true, "Débutants acceptés", null, ["experience_covered", "experience_margin"]);
            yield break;
        }

        var has = (int)Math.Round(pair.Facts.RelevantMonths);
        // It agrees with the number that is said: « 1 an », « 18 mois », « 2 ans ».
        var said = asked is 1 or 12 ? 1 : 2;
        var word = French.Plural(said, pair.Opening.ExperienceRequired ? "demandé" : "souhaité");
        var text = $"{Months(asked)} d’expérience {word}{Space}: {(has == 0 ? "aucune dans un métier proche" : $"environ {Months(has)} dans ce métier ou un métier proche")}";
        yield return new("experience", has >= asked, text, has >= asked ? $"Environ {Months(has)} d’expérience utile au poste" : null, signals, Asked: true);
    }

    private static IEnumerable<Statement> Travel(PairInWords pair)
    {
        var facts = pair.Facts;
        if (facts.TravelModeIndex < 0) yield break;
        var how = TravelMode.All[facts.TravelModeIndex] switch
        {
            TravelMode.Walk => "à pied",
            TravelMode.Bicycle => "à vélo",
            TravelMode.Transit => "en transports en commun",
            _ => "en voiture",
        };
        var hours = HoursWords.Span(pair.Opening.Schedules, pair.Opening.StartsAt, pair.Opening.EndsAt) is { } span ? $", {span}" : "";
        yield return new(
            "travel",
            facts.TravelMinutes <= facts.TravelLimit,
            $"Environ {Minutes(facts.TravelMinutes)} {how} aux horaires du poste{hours} (limite{Space}: {Minutes(facts.TravelLimit)})",
            null,
            ["travel_minutes", "travel_margin", "travel_share", "minutes_without_car", "modes_within_limit", "car_only"]);

        // Somebody who would come by car today may need to know.
        if (pair.Resident.TravelModes.Contains(TravelMode.Transit) && HoursWords.WithoutTransit(pair.Opening.StartsAt, pair.Opening.EndsAt) is { } none)
            yield return new("transit_hours", false, none, null, ["minutes_without_car", "car_only"]);
    }
}
