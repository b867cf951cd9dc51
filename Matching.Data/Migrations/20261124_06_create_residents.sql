create table resident (
    id uuid primary key,
    -- Said aloud and shown where a name must not be.
    reference bigint generated always as identity (start with 1001) unique,
    structure_id uuid not null references support_structure,
    structure_key text, -- the structure's own number for the person: makes its import idempotent
    lead_id uuid not null references account,
    deputy_id uuid references account,
    state text not null default 'followed' check (state in ('followed', 'paused', 'left')),
    -- Stops all proposals: the person, or the counsellor, asked for it.
    proposals_until date,
    entered_on date not null,
    last_contact_on date,
    is_demonstration boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (structure_id, structure_key),
    check (deputy_id is distinct from lead_id)
);
create index resident_lead on resident (lead_id);
create index resident_structure on resident (structure_id);

create table resident_identity (
    resident_id uuid primary key references resident on delete cascade,
    first_name text not null,
    last_name text not null,
    email text,
    phone text
);

-- Where the person lives. The district is the one of the address at entry: it opens the door to the scheme and sorts nobody.
create table resident_residence (
    resident_id uuid primary key references resident on delete cascade,
    address text,
    commune_code text not null references commune,
    district_code text references priority_district
);

-- Grounds protected by law. Read by the exposure audit, never by the ranking.
create table resident_protected (
    resident_id uuid primary key references resident on delete cascade,
    birth_date date,
    sex text check (sex in ('female', 'male', 'other')),
    disability_recognised boolean
);

create table resident_profile (
    resident_id uuid primary key references resident on delete cascade,
    licences text[] not null default '{}',
    certificates text[] not null default '{}',
    skill_codes text[] not null default '{}',
    education_level smallint check (education_level between 0 and 8),
    contracts_wanted text[] not null default '{}',
    hours_min numeric(4, 1),
    hours_max numeric(4, 1) check (hours_max >= hours_min),
    schedules_accepted text[] not null default '{}',
    pay_per_hour_wanted numeric(6, 2),
    travel_modes text[] not null default '{}' check (travel_modes <@ array['walk', 'bicycle', 'transit', 'car']),
    max_travel_minutes integer not null default 45 check (max_travel_minutes between 5 and 180),
    available_from date
);

create table resident_occupation (
    resident_id uuid not null references resident on delete cascade,
    occupation_code text not null references occupation,
    wanted smallint not null default 0 check (wanted between 0 and 10),
    practised_months integer not null default 0 check (practised_months >= 0),
    primary key (resident_id, occupation_code),
    check (wanted > 0 or practised_months > 0)
);
create index resident_occupation_code on resident_occupation (occupation_code);

create table resident_language (
    resident_id uuid not null references resident on delete cascade,
    code text not null,
    level text not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    primary key (resident_id, code)
);

-- The counsellor's own notes: free text, erasable.
create table resident_note (
    id uuid primary key,
    resident_id uuid not null references resident on delete cascade,
    by_account uuid references account,
    text text not null,
    at timestamptz not null
);

-- The only thing about a home that ranking reads: the centre of the commune, for travel time.
create view resident_home as
select r.resident_id, c.latitude, c.longitude
from resident_residence r join commune c on c.code = r.commune_code;

grant select, insert, update on resident, resident_identity, resident_residence, resident_protected, resident_profile,
    resident_note to passerelle_web, passerelle_jobs;
grant delete on resident_note to passerelle_web;
grant select, insert, update, delete on resident_occupation, resident_language to passerelle_web, passerelle_jobs;
grant select on resident_home to passerelle_web, passerelle_jobs, passerelle_ranking;
grant select (id, state, proposals_until, lead_id) on resident to passerelle_ranking;
grant select on resident_profile, resident_occupation, resident_language to passerelle_ranking;
