using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;
using static Matching.Data.Demonstration.BulkCopy;

namespace Matching.Data.Demonstration;

/// <summary>Writes the world before anybody is matched, through the same tables and triggers as everybody else.</summary>
internal static class WriteWorld
{
    private const string EndSql = """
        update resident r set state = n.state, proposals_until = n.pause
        from unnest(@ids, @states, @pauses::date[]) n (id, state, pause)
        where r.id = n.id and (n.state <> 'followed' or n.pause is not null);
        update resident_profile p set available_from = n.free
        from unnest(@ids, @free::date[]) n (id, free)
        where p.resident_id = n.id and n.free is not null;
        """;

    public static async Task WriteAsync(this NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        await WriteAccountsAsync(connection, world, cancel);
        await WriteResidentsAsync(connection, world, cancel);
        await WriteOpeningsAsync(connection, world, cancel);
        await WriteCommitmentsAsync(connection, world, cancel);
    }

    private static async Task WriteAccountsAsync(NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        await connection.CopyAsync(
            "support_structure (id, name, kind, is_demonstration)", world.Structures, s => [s.Id, s.Name, s.Kind, true], cancel);
        await connection.CopyAsync(
            "company (id, siren, name, approved_at, trusted_at, publishes_commitments, is_demonstration, created_at)",
            world.Companies, c => [c.Id, c.Siren, c.Name, c.ApprovedAt, c.IsTrusted ? c.ApprovedAt.AddDays(5) : null, c.PublishesCommitments, true, c.ApprovedAt.AddDays(-1)], cancel);
        await connection.CopyAsync(
            "establishment (id, company_id, siret, name, address, commune_code, park_code, latitude, longitude)",
            world.Companies.SelectMany(c => c.Establishments),
            e => [e.Id, e.CompanyId, e.Siret, e.Name, e.Address, e.CommuneCode, e.ParkCode, e.Place.Latitude, e.Place.Longitude], cancel);
        await connection.CopyAsync(
            "account (id, email, normalized_email, display_name, role, company_id, structure_id, security_stamp, is_demonstration, created_at)",
            world.Accounts,
            a => [a.Id, a.Email, a.Email.ToUpperInvariant(), a.DisplayName, a.Role, a.CompanyId, a.StructureId, a.Id.ToString("N"), true, a.CreatedAt],
            cancel);
    }

    private static async Task WriteResidentsAsync(NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        var residents = world.Residents;
        await connection.CopyAsync(
            "resident (id, structure_id, structure_key, lead_id, deputy_id, state, proposals_until, entered_on, last_contact_on, is_demonstration, created_at, updated_at)",
            residents.Select((r, i) => (r, i)),
            x => [x.r.Id, x.r.StructureId, $"DEMO-{x.i + 1:0000}", x.r.LeadId, x.r.DeputyId, FollowUpState.Followed, null, x.r.EnteredOn,
                x.r.LastContactOn, true, Midnight(x.r.EnteredOn), Midnight(x.r.LastContactOn)],
            cancel);
        await connection.CopyAsync(
            "resident_identity (resident_id, first_name, last_name, email, phone)", residents, r => [r.Id, r.FirstName, r.LastName, r.Email, r.Phone], cancel);
        await connection.CopyAsync(
            "resident_residence (resident_id, address, commune_code, district_code)",
            residents, r => [r.Id, r.Address, r.CommuneCode, r.DistrictCode], cancel);
        await connection.CopyAsync(
            "resident_protected (resident_id, birth_date, sex, disability_recognised)",
            residents, r => [r.Id, r.BirthDate, r.Sex, r.DisabilityRecognised], cancel);
        await connection.CopyAsync(
            """
            resident_profile (resident_id, licences, certificates, skill_codes, education_level, contracts_wanted, hours_min, hours_max,
                schedules_accepted, pay_per_hour_wanted, travel_modes, max_travel_minutes, available_from)
            """,
            residents.Select(r => r.Profile),
            p => [p.Id, p.Licences.ToArray(), p.Certificates.ToArray(), p.SkillCodes.ToArray(), (short?)p.EducationLevel, p.ContractsWanted.ToArray(),
                Decimal(p.HoursMin), Decimal(p.HoursMax), p.SchedulesAccepted.ToArray(), Decimal(p.PayPerHourWanted), p.TravelModes.ToArray(),
                p.MaxTravelMinutes, null],
            cancel);
        await connection.CopyAsync(
            "resident_occupation (resident_id, occupation_code, wanted, practised_months)",
            residents.SelectMany(r => r.Profile.Occupations.Select(o => (r.Id, o))),
            x => [x.Id, x.o.OccupationCode, (short)x.o.Wanted, x.o.PractisedMonths], cancel);
        await connection.CopyAsync(
            "resident_language (resident_id, code, level)",
            residents.SelectMany(r => r.Profile.Languages.Select(l => (r.Id, l))), x => [x.Id, x.l.Code, x.l.Level], cancel);
    }

    private static async Task WriteOpeningsAsync(NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        await connection.CopyAsync(
            """
            opening (id, state, state_since, origin, source, source_id, company_id, establishment_id, employer_name, title, description,
                occupation_code, place_label, commune_code, park_code, latitude, longitude, in_area, positions, contract, contract_months,
                hours_per_week, schedules, pay_text, pay_period, pay_min, experience_months, experience_required, education_level, starts_on,
                starts_at, ends_at, created_by, created_at, updated_at)
            """,
            world.Openings, Values, cancel);
        await connection.CopyAsync(
            "opening_requirement (opening_id, number, kind, code, label, required, level)",
            world.Openings.SelectMany(o => o.Content.Requirements.Select((r, i) => (o.Id, Number: (short)(i + 1), r))),
            x => [x.Id, x.Number, x.r.Kind, x.r.Code, x.r.Label, x.r.Required, x.r.Level], cancel);
        await connection.WriteMovesAsync("opening", world.Openings.SelectMany(o => o.Moves.Where(m => !Closes(m)).Select(m => (o.Id, m))), cancel);
    }

    /// <summary>What the year came to, once its history is written: until then everybody is followed and free, and every opening is open.</summary>
    public static async Task WriteEndAsync(this NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        await connection.WriteMovesAsync("opening", world.Openings.SelectMany(o => o.Moves.Where(Closes).Select(m => (o.Id, m))), cancel);
        await connection.ExecuteAsync(EndSql, new
        {
            ids = world.Residents.Select(r => r.Id).ToArray(),
            states = world.Residents.Select(r => r.State).ToArray(),
            pauses = world.Residents.Select(r => r.ProposalsUntil).ToArray(),
            free = world.Residents.Select(r => r.Profile.AvailableFrom).ToArray(),
        });
    }

    private static bool Closes(WorldMove move) =>
        move.To is OpeningState.Paused or OpeningState.Filled or OpeningState.Expired or OpeningState.Withdrawn;

    private static object?[] Values(WorldOpening opening)
    {
        var content = opening.Content;
        var spotted = opening.EmployerName is not null;
        return
        [
            opening.Id, opening.Moves[0].To, opening.CreatedAt, spotted ? "spotted" : "posted", spotted ? "demonstration" : null,
            spotted ? opening.Id.ToString("N") : null, opening.Company?.Id, opening.Establishment?.Id, opening.EmployerName, opening.Title,
            opening.Description, content.OccupationCode, opening.PlaceLabel, opening.CommuneCode, opening.Establishment?.ParkCode,
            content.Place.Latitude, content.Place.Longitude, true, content.Positions, content.Contract, Decimal(content.ContractMonths),
            Decimal(content.HoursPerWeek), content.Schedules.ToArray(), opening.PayText, content.PayPerHour is null ? null : "hour",
            Decimal(content.PayPerHour), content.ExperienceMonths, content.ExperienceRequired, (short?)content.EducationLevel, content.StartsOn,
            content.StartsAt, content.EndsAt, opening.CreatedBy, opening.CreatedAt, opening.CreatedAt,
        ];
    }

    private static async Task WriteCommitmentsAsync(NpgsqlConnection connection, DemonstrationWorld world, CancellationToken cancel)
    {
        await connection.CopyAsync(
            "hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_by, created_at, proposed_quantity, public_outcome, is_demonstration)",
            world.Commitments,
            c => [c.Id, c.CompanyId, c.Moves[0].To, c.Moves[0].At, c.Unit, c.Audience, c.StartsOn, c.EndsOn, c.CreatedBy, c.Moves[0].At, c.Promised, c.PublicOutcome, true],
            cancel);
        await connection.WriteMovesAsync("commitment", world.Commitments.SelectMany(c => c.Moves.Select(m => (c.Id, m))), cancel);
        // A promise counts from the day it is countersigned.
        await connection.CopyAsync(
            "commitment_entry (id, commitment_id, kind, quantity, by_account, at)",
            world.Commitments.SelectMany(c => c.Moves.Where(m => m.To == CommitmentState.Signed).Select(m => (c, m))),
            x => [EventId.Next(x.m.At), x.c.Id, "promise", x.c.Promised, x.m.ActorId, x.m.At], cancel);
    }

    /// <summary>Moves of openings or commitments, oldest first within each.</summary>
    public static Task WriteMovesAsync(
        this NpgsqlConnection connection, string subject, IEnumerable<(Guid Id, WorldMove Move)> moves, CancellationToken cancel) =>
        connection.CopyAsync(
            $"{subject}_event (id, {subject}_id, to_state, actor, actor_id, reason_code, at)",
            moves, x => [EventId.Next(x.Move.At), x.Id, x.Move.To, x.Move.Actor, x.Move.ActorId, x.Move.ReasonCode, x.Move.At], cancel);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
