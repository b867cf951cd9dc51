-- What the engine's OpeningBounds refuses of any opening, draft or not. Old rows may break it: see waiting_checks().
alter table opening
    add constraint opening_description_is_bounded check (length(description) <= 10000) not valid,
    add constraint opening_cdi_has_no_length check (contract <> 'cdi' or contract_months is null) not valid,
    add constraint opening_length_is_bounded check (contract_months <= 120) not valid,
    add constraint opening_pay_is_bounded check (pay_min <= 1000000 and pay_max <= 1000000) not valid,
    add constraint opening_pay_has_a_lower_bound check (pay_max is null or pay_min is not null) not valid,
    add constraint opening_experience_is_bounded check (experience_months <= 480) not valid,
    -- Today is not the schema's to know; nobody is sought three years ahead.
    add constraint opening_start_is_near check (starts_on < (created_at at time zone 'UTC')::date + 1096) not valid;

alter table opening_requirement
    add constraint opening_requirement_licence_is_known check (kind <> 'licence' or code in
        ('', 'AM', 'A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE')) not valid,
    add constraint opening_requirement_language_is_a_code check (kind <> 'language' or code = '' or code ~ '^[a-z]{2}$') not valid,
    add constraint opening_requirement_level_is_of_a_language check (level is null or kind = 'language') not valid,
    add constraint opening_requirement_has_words check (label ~ '\S') not valid;

-- What a candidate must know before they can say yes or no, and a pay that is one an hour (the engine's OpeningRules and OpeningPlausibility).
create function opening_is_whole(o opening) returns boolean
language sql immutable
as $$
    select length(btrim(o.description, E' \t\n\r')) >= 40 and o.hours_per_week is not null and cardinality(o.schedules) > 0
        and (o.contract = 'cdi' or o.contract_months is not null)
        and coalesce(
            o.pay_min / (case o.pay_period when 'month' then o.hours_per_week * 52 / 12 when 'year' then o.hours_per_week * 52 else 1 end)
                between case when o.contract in ('apprenticeship', 'professionalisation', 'internship') or o.occupation_code = 'K1310' then 2.99 else 5.99 end
                and 300.01, false)
$$;

-- As before, and: what is handed in or published is whole. An offre repérée says what its source says, also when a company takes it over.
create or replace function apply_opening_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_opening opening;
    current_state text;
    event_exists boolean;
begin
    select o.* into current_opening from opening o where o.id = new.opening_id for update;
    select exists (select from opening_event e where e.opening_id = new.opening_id) into event_exists;
    if event_exists then
        current_state := current_opening.state;
    else
        current_state := null; -- the first event creates it
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The opening is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('opening', current_state, new.to_state, new.actor, new.reason_code, null, null);
    if new.to_state in ('submitted', 'published') and current_state is distinct from 'spotted' and not opening_is_whole(current_opening) then
        raise exception 'The opening does not say all that a candidate must know.' using errcode = 'PA003';
    end if;
    update opening
    set state = new.to_state, state_since = new.at,
        published_at = case when new.to_state = 'published' then coalesce(published_at, new.at) else published_at end
    where id = new.opening_id;
    return new;
end $$;

-- What is out stays whole. One that was out before this rule, or was taken over from a source, can be mended step by step.
create function keep_opening_whole() returns trigger
language plpgsql set search_path = public
as $$
begin
    if opening_is_whole(old) and not opening_is_whole(new) then
        raise exception 'The opening is out: it keeps saying all that a candidate must know.' using errcode = 'PA003';
    end if;
    return new;
end $$;
create trigger keep_whole before update on opening
    for each row when (old.state in ('submitted', 'published') and new.state = old.state) execute function keep_opening_whole();

-- An adviser's import takes back what its source no longer says whole.
insert into legal_move (subject, from_state, to_state, actor, needs_reason, needs_channel, needs_consent_read_out)
values ('opening', 'submitted', 'draft', 'company_adviser', false, false, false);
