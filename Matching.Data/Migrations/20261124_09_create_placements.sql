create table placement (
    id uuid primary key,
    match_id uuid not null unique references match,
    state text not null check (state in ('reported', 'confirmed', 'contested', 'not_started', 'broken_in_trial', 'ended')),
    state_since timestamptz not null,
    contract text not null check (contract in
        ('cdi', 'cdd', 'temp', 'seasonal', 'apprenticeship', 'professionalisation', 'insertion', 'internship')),
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    hours_per_week numeric(4, 1) not null check (hours_per_week between 1 and 60),
    occupation_code text not null references occupation,
    -- What was seen, when no company stands behind the opening here.
    evidence text check (evidence in ('contract', 'payslip', 'attestation')),
    check (contract <> 'cdi' or ends_on is null),
    check (contract = 'cdi' or ends_on is not null)
);

create table placement_event (
    id uuid primary key,
    placement_id uuid not null references placement,
    from_state text,
    to_state text not null,
    actor text not null,
    actor_id uuid not null,
    reason_code text,
    at timestamptz not null
);
create index placement_event_placement on placement_event (placement_id, at);

create function apply_placement_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_state text;
    reporter text;
    has_company boolean;
    seen text;
begin
    select p.state, o.company_id is not null, p.evidence into current_state, has_company, seen
    from placement p join match m on m.id = p.match_id join opening o on o.id = m.opening_id
    where p.id = new.placement_id for update of p;
    select actor into reporter from placement_event where placement_id = new.placement_id order by at, id limit 1;
    if reporter is null then
        current_state := null;
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The placement is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('placement', current_state, new.to_state, new.actor, new.reason_code, null, null);
    if new.to_state = 'confirmed' and new.actor = reporter and (has_company or seen is null) then
        raise exception 'A hire is confirmed by the other side than the one that reported it.' using errcode = 'PA009';
    end if;
    update placement set state = new.to_state, state_since = new.at where id = new.placement_id;
    return new;
end $$;
create trigger apply_event before insert on placement_event for each row execute function apply_placement_event();
create trigger refuse_change before update or delete on placement_event for each row execute function refuse_change();
create trigger refuse_truncate before truncate on placement_event execute function refuse_change();
create trigger refuse_state_without_event before update of state on placement
    for each row execute function refuse_state_without_event();

-- A match is hired exactly when its placement is written.
create function require_placement() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (select from placement p join placement_event e on e.placement_id = p.id where p.match_id = new.match_id) then
        raise exception 'A match becomes hired with its placement.' using errcode = 'PA004';
    end if;
    return null;
end $$;
create constraint trigger require_placement after insert on match_event deferrable initially deferred
    for each row when (new.to_state = 'hired') execute function require_placement();

create function require_placement_event() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (select from placement_event e where e.placement_id = new.id)
       or not exists (select from match m where m.id = new.match_id and m.state = 'hired') then
        raise exception 'A placement is inserted with its event and with the match''s hire.' using errcode = 'PA004';
    end if;
    return null;
end $$;
create constraint trigger require_event after insert on placement deferrable initially deferred
    for each row execute function require_placement_event();

grant select, insert on placement, placement_event to passerelle_web, passerelle_jobs, passerelle_company;
alter table placement enable row level security;
alter table placement_event enable row level security;
create policy all_rows on placement to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on placement_event to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on placement to passerelle_company using (is_introduced_here(match_id)) with check (is_introduced_here(match_id));
create policy own_company on placement_event to passerelle_company
    using (exists (select from placement p where p.id = placement_id))
    with check (actor = 'company' and exists (select from placement p where p.id = placement_id));
