-- An opening that its company handed in again (« Demander une relecture »), or that waits as a draft after that, has not ended: as while it is
-- paused, what is proposed is taken back, an offer stands, and an introduction waits.
create or replace function no_longer_so(
    person_state text, proposals_until date, is_placed boolean, opening_state text, apply_by date, starts_on date, contract_months numeric,
    available_from date, met_on date, today date)
returns text[]
language sql immutable
as $$
    select array_remove(array[
        case when person_state = 'left' then 'person_left' end,
        case when is_placed then 'person_placed' end,
        case when opening_state not in ('published', 'spotted', 'draft', 'submitted', 'paused', 'expired') then 'opening_ended' end,
        case when opening_state = 'expired' or (opening_state in ('published', 'spotted') and apply_by < today) then 'opening_expired' end,
        case when opening_state in ('draft', 'submitted', 'paused') then 'opening_paused' end,
        case when starts_on < today then 'start_passed' end,
        case when person_state = 'paused' or proposals_until > today then 'person_paused' end,
        case when available_from >= contract_ends(starts_on, contract_months, today) then 'ends_before_free' end,
        case when met_on > today - 365 then 'met_before' end], null)
$$;

-- An opening that says what the law forbids counts as paused, wherever it was proposed before that was found. This holds the rule of PA042 at
-- the decision, the sending and the introduction too, so that its own trigger has nothing left to say.
create or replace function pair_today(opening uuid, resident uuid, today date, but uuid default null)
returns table (
    person_state text, proposals_until date, is_placed boolean, opening_state text, apply_by date, starts_on date, contract_months numeric,
    available_from date, met_on date)
language plpgsql stable security definer set search_path = public
as $$
#variable_conflict use_column
begin
    return query
    select r.state, r.proposals_until,
           exists (select from placed_resident x where x.resident_id = r.id and (x.ends_on is null or x.ends_on >= pair_today.today)),
           case when o.is_open and exists (select from open_content_finding f where f.opening_id = o.id and f.grade = 'refused')
                then 'paused' else o.state end,
           o.apply_by, o.starts_on, o.contract_months, p.available_from,
           (select max(least(f.met_on, pair_today.today)) from met_for_job f
            where f.resident_id = r.id and f.match_id is distinct from pair_today.but and f.firm = firm_of(o.company_id, o.employer_name)
              and f.occupation_code = o.occupation_code and f.met_on is not null)
    from opening o, resident r left join resident_profile p on p.resident_id = r.id
    where o.id = pair_today.opening and r.id = pair_today.resident;
end $$;

drop trigger check_content on match_event;
drop function check_content_of_proposal;
