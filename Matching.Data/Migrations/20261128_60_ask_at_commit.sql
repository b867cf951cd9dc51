-- What the ranking asked is asked again at each decision, and here when it is written. Matching.Engine holds the same law
-- (Followed, StillSo); a test compares the two. Days are Paris days, of the moment that the row itself names.

-- A confirmed placement that ended the person's other matches by itself, or by their counsellor's word: while it runs the person is placed.
create table settling_placement (
    placement_id uuid primary key references placement,
    at timestamptz not null
);
create trigger refuse_change before update or delete on settling_placement for each row execute function refuse_change();
grant select, insert on settling_placement to passerelle_web, passerelle_jobs;

-- With the product's own limits: what was confirmed before this table was.
insert into settling_placement (placement_id, at)
select p.id, p.state_since from placement p
where p.state = 'confirmed'
  and (p.contract = 'cdi' or (p.ends_on >= p.starts_on + make_interval(months => 6, days => -1) and p.hours_per_week >= 24));

create view placed_resident as
select m.resident_id, p.ends_on
from settling_placement s join placement p on p.id = s.placement_id join match m on m.id = p.match_id
where p.state = 'confirmed';
grant select on placed_resident to passerelle_web, passerelle_jobs, passerelle_ranking;

create function paris_day(at timestamptz) returns date
language sql immutable
as $$ select (at at time zone 'Europe/Paris')::date $$;

-- The first day after a contract that starts as soon as it may; null when it has no known end.
create function contract_ends(starts_on date, contract_months numeric, today date) returns date
language sql immutable
as $$
    select (greatest(starts_on, today)
        + make_interval(months => floor(contract_months)::int, days => round((contract_months - floor(contract_months)) * 30)::int))::date
$$;

-- Everything that is no longer so between a person and an opening; empty while the pair stands. In the order in which it counts.
create function no_longer_so(
    person_state text, proposals_until date, is_placed boolean, opening_state text, apply_by date, starts_on date, contract_months numeric,
    available_from date, met_on date, today date)
returns text[]
language sql immutable
as $$
    select array_remove(array[
        case when person_state = 'left' then 'person_left' end,
        case when is_placed then 'person_placed' end,
        case when opening_state not in ('published', 'spotted', 'paused', 'expired') then 'opening_ended' end,
        case when opening_state = 'expired' or (opening_state in ('published', 'spotted') and apply_by < today) then 'opening_expired' end,
        case when opening_state = 'paused' then 'opening_paused' end,
        case when starts_on < today then 'start_passed' end,
        case when person_state = 'paused' or proposals_until > today then 'person_paused' end,
        case when available_from >= contract_ends(starts_on, contract_months, today) then 'ends_before_free' end,
        case when met_on > today - 365 then 'met_before' end], null)
$$;

-- Those of the codes that keep a match from going to that state.
create function stopping(codes text[], to_state text) returns text[]
language sql immutable
as $$
    select case
        when to_state in ('proposed', 'validated', 'offered') then codes
        when to_state = 'accepted' then array(
            select c from unnest(codes) c where c in ('person_left', 'person_placed', 'opening_ended', 'opening_expired'))
        when to_state = 'introduced' then array(
            select c from unnest(codes) c where c in ('person_left', 'person_placed', 'opening_ended', 'opening_paused', 'start_passed'))
        else '{}' end
$$;

-- Those of the codes that end a match in that state.
create function ending(codes text[], state text) returns text[]
language sql immutable
as $$
    select case
        when state in ('proposed', 'validated') then codes
        when state in ('offered', 'unanswered') then stopping(codes, 'accepted')
        when state = 'accepted' then array(select c from unnest(codes) c where c in ('person_left', 'person_placed', 'opening_ended'))
        else '{}' end
$$;

-- The same firm, as far as it is known: the company, or the employer that the source names.
create function firm_of(company_id uuid, employer_name text) returns text
language sql immutable
as $$ select coalesce(company_id::text, lower(nullif(trim(employer_name), ''))) $$;

-- Who has met which firm for which occupation, and when last: interviewed, in immersion or hired there, or introduced and not ended.
create view met_for_job as
select m.id as match_id, m.resident_id, firm_of(o.company_id, o.employer_name) as firm, o.occupation_code,
       case when m.state = 'introduced' then 'infinity'::date else (
           select max(paris_day(e.at)) from match_event e
           where e.match_id = m.id and e.to_state in ('interviewed', 'immersion', 'hired')) end as met_on
from match m join opening o on o.id = m.opening_id
where m.state in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained', 'withdrawn', 'superseded');
grant select on met_for_job to passerelle_web, passerelle_jobs;

-- The facts about one pair. 'but' is the match itself, whose own past is no obstacle to it.
create function pair_today(opening uuid, resident uuid, today date, but uuid default null)
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
           o.state, o.apply_by, o.starts_on, o.contract_months, p.available_from,
           (select max(least(f.met_on, pair_today.today)) from met_for_job f
            where f.resident_id = r.id and f.match_id is distinct from pair_today.but and f.firm = firm_of(o.company_id, o.employer_name)
              and f.occupation_code = o.occupation_code and f.met_on is not null)
    from opening o, resident r left join resident_profile p on p.resident_id = r.id
    where o.id = pair_today.opening and r.id = pair_today.resident;
end $$;

-- In plpgsql, whose plans are kept: it is asked at every move of a match.
create function pair_no_longer_so(opening uuid, resident uuid, today date, but uuid default null) returns text[]
language plpgsql stable security definer set search_path = public
as $$
declare
    p record;
begin
    select * into p from pair_today(opening, resident, today, but);
    return no_longer_so(
        p.person_state, p.proposals_until, p.is_placed, p.opening_state, p.apply_by, p.starts_on, p.contract_months, p.available_from, p.met_on, today);
end $$;

create function match_no_longer_so(match_id uuid, today date) returns text[]
language plpgsql stable security definer set search_path = public
as $$
begin
    return (select pair_no_longer_so(m.opening_id, m.resident_id, today, m.id) from match m where m.id = match_no_longer_so.match_id);
end $$;

revoke execute on function pair_today, pair_no_longer_so, match_no_longer_so from public;
grant execute on function pair_today, pair_no_longer_so, match_no_longer_so to passerelle_web, passerelle_jobs;

-- PA020: the person may not be proposed; PA021: the opening takes nobody now; PA022: the two do not go together.
create function refuse_what_is_no_longer_so(match_id uuid, to_state text, today date) returns void
language plpgsql stable
as $$
declare
    codes text[] := stopping(match_no_longer_so(match_id, today), to_state);
begin
    if cardinality(codes) > 0 then
        raise exception 'A match cannot become %: %.', to_state, array_to_string(codes, ', ')
            using detail = array_to_string(codes, ','), errcode = case
                when codes[1] like 'person\_%' then 'PA020'
                when codes[1] like 'opening\_%' or codes[1] = 'start_passed' then 'PA021'
                else 'PA022' end;
    end if;
end $$;

create or replace function apply_match_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_state text;
    opening_company uuid;
    follower boolean;
    yes_event uuid;
begin
    if new.kind <> 'move' then
        return new;
    end if;

    select m.state, o.company_id, new.actor_id in (r.lead_id, r.deputy_id)
    into current_state, opening_company, follower
    from match m join opening o on o.id = m.opening_id join resident r on r.id = m.resident_id
    where m.id = new.match_id
    for update of m;

    if not exists (select from match_event where match_id = new.match_id) then
        current_state := null; -- the first event creates it
        -- Nobody leaves, and no opening ends, between this look and the commit: who writes that waits, and then finds this match. Openings
        -- come before people, as everywhere.
        perform from opening where id = (select opening_id from match where id = new.match_id) for share;
        perform from resident where id = (select resident_id from match where id = new.match_id) for share;
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The match is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('match', current_state, new.to_state, new.actor, new.reason_code, new.channel, new.consent_read_out);

    if new.actor = 'counsellor' and new.to_state in ('proposed', 'validated', 'refused', 'accepted', 'declined')
       and not coalesce(follower, false) then
        raise exception 'Only the lead counsellor or the deputy decides for this person.' using errcode = 'PA006';
    end if;

    -- Taking a validation back is always possible.
    if new.to_state in ('validated', 'offered', 'accepted', 'introduced') or current_state is null then
        perform refuse_what_is_no_longer_so(new.match_id, new.to_state, paris_day(new.at));
    end if;

    if new.to_state = 'introduced' and opening_company is not null then
        -- The last answer must be the candidate's own yes to this very match.
        select e.id into yes_event from match_event e
        where e.match_id = new.match_id and e.to_state in ('accepted', 'declined')
        order by e.at desc, e.id desc limit 1;
        insert into introduction (match_id, company_id, accepted_event_id, introduced_at)
        values (new.match_id, opening_company, yes_event, new.at);
    end if;

    update match
    set state = new.to_state, state_since = new.at,
        not_before = case when new.to_state = 'validated' then not_before end
    where id = new.match_id;
    return new;
end $$;

create or replace function check_message() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    match_state text;
begin
    if new.kind not like '%\_for\_candidate' then
        return new;
    end if;
    select state into match_state from match where id = new.match_id;
    if not exists (select from match_event where match_id = new.match_id and to_state = 'validated' and actor = 'counsellor') then
        raise exception 'No message to a candidate without a counsellor''s validation.' using errcode = 'PA008';
    end if;
    if new.kind = 'offer_for_candidate' and new.state in ('pending', 'sending') and match_state <> 'validated' then
        raise exception 'The offer may leave only while the match is validated.' using errcode = 'PA008';
    end if;
    -- It is asked when it is promised and when a worker takes it to send it: the lease says when.
    if new.kind = 'offer_for_candidate' and (new.state = 'sending' or (tg_op = 'INSERT' and new.state = 'pending')) then
        perform refuse_what_is_no_longer_so(new.match_id, 'offered', paris_day(coalesce(new.lease_until, new.created_at)));
    end if;
    return new;
end $$;

create or replace function check_offer() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (
        select from match_event e join match m on m.id = e.match_id
        where e.id = new.validated_event_id and e.match_id = new.match_id and e.to_state = 'validated'
          and e.actor = 'counsellor' and m.state in ('validated', 'offered')) then
        raise exception 'No offer without a counsellor''s validation of this match.' using errcode = 'PA008';
    end if;
    if tg_op = 'INSERT' then
        perform refuse_what_is_no_longer_so(new.match_id, 'offered', paris_day(new.offered_at));
    end if;
    return new;
end $$;
