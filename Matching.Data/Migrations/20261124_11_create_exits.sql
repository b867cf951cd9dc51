create table exit_grid (
    id uuid primary key,
    kind text not null check (kind in ('iae', 'plie', 'cej')),
    name text not null,
    effective_on date not null,
    -- {"six_months_is": "durable" | "transition"} and what else a grid leaves open.
    settings jsonb not null,
    unique (kind, effective_on)
);
insert into exit_grid (id, kind, name, effective_on, settings) values
    ('01980000-0000-7000-8000-000000000001', 'iae', 'IAE, personnes qui quittent une SIAE', '2024-01-01', '{"six_months_is": "durable"}');

-- Pronounced by a structure for its own follow-up of a person; not the same thing as a hire.
create table pathway_exit (
    id uuid primary key,
    resident_id uuid not null references resident,
    structure_id uuid not null references support_structure,
    placement_id uuid references placement,
    fact text not null check (fact in ('cdi', 'cdd', 'temp', 'civil_service', 'business_creation', 'subsidised_contract',
        'training', 'hired_by_siae', 'moved', 'lost_contact', 'retired', 'other')),
    months numeric(4, 1) check (months > 0),
    grid_id uuid not null references exit_grid,
    class text not null check (class in ('durable', 'transition', 'positive', 'other')),
    exited_on date not null,
    pronounced_by uuid not null references account,
    pronounced_at timestamptz not null,
    -- A correction is a new exit that names the one it replaces.
    replaces_id uuid unique references pathway_exit,
    is_demonstration boolean not null default false
);
create index pathway_exit_structure on pathway_exit (structure_id, exited_on);
create trigger refuse_change before update or delete on pathway_exit for each row execute function refuse_change();

grant select on exit_grid to passerelle_web, passerelle_jobs;
grant select, insert on pathway_exit to passerelle_web, passerelle_jobs;
