create table company (
    id uuid primary key,
    siren text not null unique check (siren ~ '^[0-9]{9}$'),
    name text not null,
    -- Set by the coordination; an approved company publishes its openings without a further look.
    approved_at timestamptz,
    publishes_commitments boolean not null default false,
    is_demonstration boolean not null default false,
    created_at timestamptz not null
);

create table establishment (
    id uuid primary key,
    company_id uuid not null references company,
    siret text not null unique check (siret ~ '^[0-9]{14}$'),
    name text not null,
    address text not null,
    commune_code text not null references commune,
    park_code text references business_park,
    latitude double precision,
    longitude double precision
);
create index establishment_company on establishment (company_id);

create table support_structure (
    id uuid primary key,
    name text not null unique,
    kind text not null check (kind in
        ('mission_locale', 'france_travail', 'cap_emploi', 'plie', 'association', 'siae', 'ccas', 'departement')),
    is_demonstration boolean not null default false
);

create table account (
    id uuid primary key,
    email text not null,
    normalized_email text not null unique,
    display_name text not null,
    role text not null check (role in ('recruiter', 'counsellor', 'company_adviser', 'coordinator', 'administrator')),
    company_id uuid references company,
    structure_id uuid references support_structure,
    password_hash text,
    security_stamp text not null,
    lockout_end timestamptz,
    access_failed_count integer not null default 0,
    is_demonstration boolean not null default false,
    created_at timestamptz not null,
    -- When a counsellor wants to hear that something waits: 'daily' (in the morning) or 'hourly'.
    review_mail text not null default 'daily' check (review_mail in ('hourly', 'daily', 'never')),
    -- At most so many proposals a day reach a counsellor's queue.
    daily_review_budget integer not null default 20 check (daily_review_budget between 1 and 100),
    check ((role = 'recruiter') = (company_id is not null)),
    check ((role = 'counsellor') = (structure_id is not null))
);
create index account_company on account (company_id);
create index account_structure on account (structure_id);

create table api_key (
    id uuid primary key,
    name text not null,
    key_hash bytea not null unique check (length(key_hash) = 32),
    company_id uuid not null references company,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create table data_protection_key (
    friendly_name text primary key,
    xml text not null,
    created_at timestamptz not null default now()
);

grant select, insert, update on company, establishment, support_structure, account, api_key to passerelle_web;
grant select, insert on data_protection_key to passerelle_web, passerelle_jobs;
grant select on company, establishment, support_structure, account to passerelle_jobs;
grant select, insert, update on company, establishment, support_structure, account, api_key to passerelle_jobs;

grant select, update on company to passerelle_company;
grant select, insert, update on establishment to passerelle_company;
alter table company enable row level security;
alter table establishment enable row level security;
create policy all_rows on company to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on establishment to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on company to passerelle_company using (id = current_company()) with check (id = current_company());
create policy own_company on establishment to passerelle_company
    using (company_id = current_company()) with check (company_id = current_company());
