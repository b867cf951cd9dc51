using Matching.Data.Openings.Import;
using Matching.Data.Reading;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Reading;
using static Matching.Data.Residents.Import.ResidentColumns;

namespace Matching.Data.Residents.Import;

/// <summary>What a line became.</summary>
/// <param name="Resident">Null when one of the fields that a person cannot do without is wrong.</param>
/// <param name="Wrong">All that is wrong with those.</param>
/// <param name="Flagged">What was kept as written, or left empty; the person is taken.</param>
internal sealed record ResidentLineRead(ImportedResident? Resident, IReadOnlyList<FieldFlaw> Wrong, IReadOnlyList<FieldFlaw> Flagged);

/// <summary>Turns a line into a person. Only key, names, commune, counsellor, entry and wanted occupations can lose one.</summary>
/// <param name="districts">Commune of each priority district, by its code.</param>
internal sealed class ResidentReader(
    ImportReference reference, SkillBook skills, IReadOnlyDictionary<string, string> districts, IReadOnlyDictionary<string, Guid> counsellors, DateOnly today)
{
    public ResidentLineRead Read(ResidentLine line)
    {
        var fields = new LineFields(line);
        var lead = Counsellor(fields, Lead, fields.Wrong);
        var profile = new ProfileReader(fields, reference).Read(today);
        var (skillCodes, writtenSkills) = SkillsOf(fields);
        var resident = new ImportedResident
        {
            Key = fields.Needed(Key, TextLengths.ForeignId),
            FirstName = fields.Needed(FirstName, NameReader.Name),
            LastName = fields.Needed(LastName, NameReader.Name),
            Email = Mail(fields),
            Phone = fields.Optional(Phone, PhoneReader.Number),
            Address = fields.Text(Address) is { } address ? CleanText.Bounded(CleanText.Line(Mojibake.Repair(address)), TextLengths.Address) : null,
            CommuneCode = CommuneCode(fields),
            DistrictCode = District(fields),
            BirthDate = fields.OptionalValue(BirthDate, DateReader.Day),
            Sex = fields.Optional(Sex, SexReader.Code),
            DisabilityRecognised = fields.OptionalValue(Disability, YesNoReader.Said),
            LeadId = lead ?? Guid.Empty,
            DeputyId = DeputyOf(fields, lead),
            EnteredOn = Entry(fields),
            LastContactOn = fields.OptionalValue(LastContactOn, DateReader.Day),
            Profile = profile,
            SkillCodes = skillCodes,
            WrittenSkills = writtenSkills,
        };
        resident = Believed(resident, fields) with { AsWritten = fields.Kept.All };
        return new(fields.Flaws.Count == 0 ? resident : null, fields.Flaws, fields.Flags);
    }

    // Facts against today, each other and the reference: what cannot be is left out, or loses the line where a person cannot do without.
    private ImportedResident Believed(ImportedResident resident, LineFields fields)
    {
        if (fields.Flaws.Count > 0)
            return resident;
        var district = resident.DistrictCode is { } code ? districts[code] : null;
        foreach (var (field, finding) in ResidentRules.Check(resident.Facts(district), today))
        {
            var reason = FieldFlaw.InWords(finding);
            switch (field)
            {
                case nameof(ResidentFacts.BirthDate):
                    resident = resident with { BirthDate = null };
                    fields.LeftEmpty(BirthDate, reason);
                    break;
                case nameof(ResidentFacts.LastContactOn):
                    resident = resident with { LastContactOn = null };
                    fields.LeftEmpty(LastContactOn, reason);
                    break;
                case nameof(ResidentFacts.DistrictCommune):
                    resident = resident with { DistrictCode = null };
                    fields.LeftEmpty(ResidentColumns.District, reason);
                    break;
                default:
                    fields.Wrong(EnteredOn, reason);
                    break;
            }
        }

        return resident;
    }

    private static string? Mail(LineFields fields)
    {
        if (fields.Text(Email) is not { } written)
            return null;
        if (MailAddresses.Read(written).Address is { } address)
            return address;
        fields.LeftEmpty(Email, "ce n’est pas une adresse de courriel");
        return null;
    }

    private string CommuneCode(LineFields fields) =>
        fields.Needed(Commune, text => reference.Communes.Named(text) switch
        {
            Reading<KnownCommune>.Understood({ Centre: not null } commune) => new Reading<string>.Understood(commune.Code),
            Reading<KnownCommune>.Refused(var code) => new Reading<string>.Refused(code),
            _ => new Reading<string>.Refused(ReadingCode.PlaceUnknown),
        });

    private string? District(LineFields fields)
    {
        if (fields.Text(ResidentColumns.District)?.ToUpperInvariant() is not { } code)
            return null;
        if (districts.ContainsKey(code))
            return code;
        fields.LeftEmpty(ResidentColumns.District, "ce code de quartier prioritaire n’est pas dans le référentiel");
        return null;
    }

    private static DateOnly Entry(LineFields fields)
    {
        if (fields.Text(EnteredOn) is not { } written)
            fields.Wrong(EnteredOn, "il est vide");
        else if (DateReader.Day(written) is Reading<DateOnly>.Understood(var day))
            return day;
        else
            fields.Wrong(EnteredOn, FieldFlaw.InWords(ReadingCode.DateUnreadable));
        return default;
    }

    private Guid? DeputyOf(LineFields fields, Guid? lead)
    {
        if (fields.Text(Deputy) is null || Counsellor(fields, Deputy, fields.LeftEmpty) is not { } deputy)
            return null;
        if (deputy != lead)
            return deputy;
        fields.LeftEmpty(Deputy, "il faut une autre personne que le référent");
        return null;
    }

    private Guid? Counsellor(LineFields fields, string field, Action<string, string> otherwise)
    {
        if (fields.Text(field) is not { } written)
            otherwise(field, "il est vide");
        else if (counsellors.TryGetValue(MailAddresses.ForLookup(written), out var id))
            return id;
        else
            otherwise(field, "aucun conseiller de la structure n’a ce courriel");
        return null;
    }

    // A code that this reference lacks may be of another version: it stays one.
    private (string[] Codes, string[] Written) SkillsOf(LineFields fields)
    {
        var found = fields.Items(Skills).Select((item, i) => (Item: item, Number: i + 1, Code: skills.Code(item) ?? (item.All(char.IsAsciiDigit) ? item : null))).ToList();
        foreach (var (_, number, _) in found.Where(f => f.Code is null || !skills.Knows(f.Code)))
            fields.Flag(Skills, $"la compétence n° {number} n’est pas reconnue ; elle est gardée comme elle est écrite");
        return (
            [.. found.Select(f => f.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. found.Where(f => f.Code is null).Select(f => f.Item).Distinct().Order(StringComparer.Ordinal)]);
    }
}
