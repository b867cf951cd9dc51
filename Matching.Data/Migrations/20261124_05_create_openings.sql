create table opening (
    id uuid primary key,
    -- Short and sayable on the telephone.
    reference bigint generated always as identity unique,
    state text not null check (state in ('draft', 'submitted', 'published', 'paused', 'spotted', 'filled', 'expired', 'withdrawn')),
    state_since timestamptz not null,
    origin text not null check (origin in ('posted', 'api', 'spotted')),
    source text, -- of an imported opening, such as 'france-travail'
    source_id text,
    source_url text,
    source_hash bytea, -- of the imported content: unchanged input changes nothing
    company_id uuid references company,
    establishment_id uuid references establishment,
    employer_name text, -- as the source says, when the company is not known here
    title text not null check (length(title) between 3 and 200),
    description text not null,
    occupation_code text not null references occupation,
    place_label text not null,
    commune_code text references commune,
    park_code text references business_park,
    latitude double precision not null,
    longitude double precision not null,
    in_area boolean not null,
    positions integer not null check (positions between 1 and 500),
    contract text not null check (contract in
        ('cdi', 'cdd', 'temp', 'seasonal', 'apprenticeship', 'professionalisation', 'insertion', 'internship')),
    contract_months numeric(4, 1) check (contract_months > 0),
    hours_per_week numeric(4, 1) check (hours_per_week between 1 and 60),
    schedules text[] not null default '{}' check (schedules <@ array['day', 'early', 'evening', 'night', 'weekend', 'shifts']),
    pay_text text, -- as it was written
    pay_period text check (pay_period in ('hour', 'month', 'year')),
    pay_min numeric(10, 2) check (pay_min > 0),
    pay_max numeric(10, 2) check (pay_max >= pay_min),
    experience_months integer check (experience_months >= 0),
    experience_required boolean not null default false,
    education_level smallint check (education_level between 3 and 8),
    starts_on date,
    apply_by date,
    created_by uuid references account,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    unique (source, source_id),
    check ((origin = 'spotted') = (source is not null)),
    check (origin = 'spotted' or company_id is not null),
    check (pay_min is null or pay_period is not null)
);
create index opening_open on opening (state) where state in ('published', 'spotted');
create index opening_company on opening (company_id);

create table opening_requirement (
    opening_id uuid not null references opening on delete cascade,
    number smallint not null,
    kind text not null check (kind in ('licence', 'certificate', 'language', 'skill')),
    code text not null default '',
    label text not null,
    required boolean not null,
    level text check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    primary key (opening_id, number)
);

create table opening_event (
    id uuid primary key,
    opening_id uuid not null references opening,
    from_state text,
    to_state text not null,
    actor text not null,
    actor_id uuid,
    reason_code text,
    at timestamptz not null
);
create index opening_event_opening on opening_event (opening_id, at);

-- Comments of the coordination on a submitted opening, per field; erasable, so apart from events.
create table opening_comment (
    id uuid primary key,
    opening_id uuid not null references opening,
    field text not null,
    text text not null,
    by_account uuid references account,
    at timestamptz not null,
    settled_at timestamptz
);

create function apply_opening_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_state text;
    event_exists boolean;
begin
    select state, exists (select from opening_event e where e.opening_id = o.id)
    into current_state, event_exists
    from opening o where o.id = new.opening_id for update;
    if not event_exists then
        current_state := null; -- the first event creates it
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The opening is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('opening', current_state, new.to_state, new.actor, new.reason_code, null, null);
    update opening
    set state = new.to_state, state_since = new.at,
        published_at = case when new.to_state = 'published' then coalesce(published_at, new.at) else published_at end
    where id = new.opening_id;
    return new;
end $$;

create trigger apply_event before insert on opening_event for each row execute function apply_opening_event();
create trigger refuse_change before update or delete on opening_event for each row execute function refuse_change();
create trigger refuse_truncate before truncate on opening_event execute function refuse_change();
create trigger refuse_state_without_event before update of state on opening
    for each row execute function refuse_state_without_event();

-- An opening without its first event does not exist.
create function require_opening_event() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (select from opening_event where opening_id = new.id) then
        raise exception 'An opening is inserted with its first event.' using errcode = 'PA004';
    end if;
    return null;
end $$;
create constraint trigger require_event after insert on opening deferrable initially deferred
    for each row execute function require_opening_event();

grant select, insert, update on opening to passerelle_web, passerelle_jobs;
grant select, insert, delete on opening_requirement to passerelle_web, passerelle_jobs;
grant select, insert on opening_event to passerelle_web, passerelle_jobs;
grant select, insert, update on opening_comment to passerelle_web;
grant select on opening, opening_requirement to passerelle_ranking;

grant select, insert, update on opening to passerelle_company;
grant select, insert, delete on opening_requirement to passerelle_company;
grant select, insert on opening_event to passerelle_company;
grant select, update on opening_comment to passerelle_company;

alter table opening enable row level security;
alter table opening_requirement enable row level security;
alter table opening_event enable row level security;
alter table opening_comment enable row level security;
create policy all_rows on opening to passerelle_web, passerelle_jobs, passerelle_ranking using (true) with check (true);
create policy all_rows on opening_requirement to passerelle_web, passerelle_jobs, passerelle_ranking using (true) with check (true);
create policy all_rows on opening_event to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on opening_comment to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on opening to passerelle_company
    using (company_id = current_company()) with check (company_id = current_company());
create policy own_company on opening_requirement to passerelle_company
    using (exists (select from opening o where o.id = opening_id))
    with check (exists (select from opening o where o.id = opening_id));
create policy own_company on opening_event to passerelle_company
    using (exists (select from opening o where o.id = opening_id))
    with check (actor in ('company', 'rule') and exists (select from opening o where o.id = opening_id));
create policy own_company on opening_comment to passerelle_company
    using (exists (select from opening o where o.id = opening_id))
    with check (exists (select from opening o where o.id = opening_id));

