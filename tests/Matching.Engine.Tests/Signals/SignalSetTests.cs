using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Signals;

public class SignalSetTests
{
    private static readonly SignalSet Set = SignalSet.Current;

    [Fact]
    public void Names_AreUniqueAndEnough()
    {
        Assert.Equal(Set.Count, Set.Names.Distinct().Count());
        Assert.InRange(Set.Count, 35, 60);
    }

    [Fact]
    public void Definitions_HaveRangeNeutralAndSentinelBelow()
    {
        foreach (var d in Set.Definitions)
        {
            Assert.True(d.Min < d.Max, d.Name);
            Assert.InRange(d.Neutral, d.Min, d.Max);
            Assert.True(d.Missing is null || d.Missing < d.Min, d.Name);
            Assert.NotEmpty(d.Inputs);
        }
    }

    [Fact]
    public void Write_InventedMarket_StaysInRangeOrSaysMissing()
    {
        var market = Some.Market(20, 200);
        var seen = new HashSet<string>();
        foreach (var opening in market.Openings)
        {
            foreach (var resident in market.Residents)
            {
                var vector = PairVector.Of(opening, resident, OccupationCloseness.OfTree, Some.Today);
                for (var s = 0; s < Set.Count; s++)
                {
                    var d = Set.Definitions[s];
                    Assert.True(float.IsFinite(vector[s]), d.Name);
                    if (vector[s] == d.Missing) seen.Add(d.Name);
                    else Assert.InRange(vector[s], d.Min, d.Max);
                }
            }
        }

        Assert.Contains("pay_margin", seen);
        Assert.Contains("experience_margin", seen);
    }

    [Fact]
    public void Names_AreNoProtectedTraitNorProxy()
    {
        string[] forbidden =
        [
            "age", "birth", "sex", "gender", "name", "national", "origin", "district", "qpv", "commune", "address", "postcode", "latitude", "longitude",
            "coordinate", "place", "home", "structure", "health", "disab", "family", "child", "counsellor", "pending", "id",
        ];
        foreach (var name in Set.Names) Assert.DoesNotContain(name.Split('_'), word => forbidden.Contains(word));
    }

    /// <summary>Home and place may only act through minutes of travel; identity and what is in flight may not act at all.</summary>
    [Fact]
    public void Inputs_Listed_AreTheAllowedOnes()
    {
        string[] allowed =
        [
            "Opening.OccupationCode", "Opening.Place", "Opening.Positions", "Opening.Contract", "Opening.ContractMonths", "Opening.HoursPerWeek",
            "Opening.Schedules", "Opening.PayPerHour", "Opening.ExperienceMonths", "Opening.ExperienceRequired", "Opening.EducationLevel",
            "Opening.StartsOn", "Opening.StartsAt", "Opening.EndsAt", "Opening.Requirements", "Resident.Home", "Resident.Occupations", "Resident.SkillCodes", "Resident.Licences",
            "Resident.Certificates", "Resident.Languages", "Resident.EducationLevel", "Resident.ContractsWanted", "Resident.HoursMin",
            "Resident.HoursMax", "Resident.SchedulesAccepted", "Resident.PayPerHourWanted", "Resident.TravelModes", "Resident.MaxTravelMinutes",
            "Resident.AvailableFrom",
        ];
        Assert.Equal(allowed.Order(), Set.Definitions.SelectMany(d => d.Inputs).Distinct().Order());
        var ofHome = Set.Definitions.Where(d => d.Inputs.Contains("Resident.Home")).Select(d => d.Name);
        Assert.Equal(["travel_minutes", "travel_margin", "travel_share", "minutes_without_car", "modes_within_limit", "car_only"], ofHome);
    }

    /// <summary>What a signal says it reads is what it reads: each field is changed in many pairs, and no other signal may move.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void Write_OneFieldChanged_MovesOnlySignalsThatListIt(string field)
    {
        var market = Some.Market(20, 24);
        TimeOnly?[] starts = [null, new(5, 0), new(6, 30), new(9, 0), new(14, 0)];
        TimeOnly?[] ends = [null, new(13, 0), new(22, 0), new(1, 0)];
        var openings = market.Openings.Select((o, n) => o with { StartsAt = starts[n % starts.Length], EndsAt = ends[n % ends.Length] }).ToList();
        var moved = new HashSet<string>();
        for (var i = 0; i < openings.Count; i++)
        {
            for (var j = 0; j < market.Residents.Count; j++)
            {
                var (opening, resident) = (openings[i], market.Residents[j]);
                var before = PairVector.Of(opening, resident, OccupationCloseness.OfTree, Some.Today);
                var (otherOpening, otherResident) = (openings[(i + 1) % 20], market.Residents[(j + 1) % 24]);
                var after = PairVector.Of(Copy(opening, otherOpening, field, "Opening."), Copy(resident, otherResident, field, "Resident."), OccupationCloseness.OfTree, Some.Today);
                for (var s = 0; s < Set.Count; s++)
                {
                    if (before[s] != after[s]) moved.Add(Set.Names[s]);
                }
            }
        }

        var listed = Set.Definitions.Where(d => d.Inputs.Contains(field)).Select(d => d.Name).ToHashSet();
        Assert.Empty(moved.Except(listed));
        if (field is "Opening.Id" or "Resident.Id" or "Resident.PendingMatches") Assert.Empty(listed);
        else Assert.NotEmpty(moved);
    }

    public static TheoryData<string> Fields() =>
    [
        .. typeof(OpeningToRank).GetProperties().Select(p => "Opening." + p.Name),
        .. typeof(ResidentToRank).GetProperties().Select(p => "Resident." + p.Name),
    ];

    private static T Copy<T>(T item, T other, string field, string prefix)
        where T : notnull
    {
        if (!field.StartsWith(prefix, StringComparison.Ordinal)) return item;
        var clone = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(item, null)!;
        var property = typeof(T).GetProperty(field[prefix.Length..])!;
        property.SetValue(clone, property.GetValue(other));
        return clone;
    }
}
