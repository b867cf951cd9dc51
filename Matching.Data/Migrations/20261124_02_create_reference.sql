create table commune (
    code text primary key check (code ~ '^[0-9AB]{5}$'),
    name text not null,
    department text not null,
    postcodes text[] not null default '{}',
    latitude double precision,
    longitude double precision,
    in_area boolean not null default false
);

create table priority_district (
    code text primary key check (code ~ '^QN[0-9A-Z]{6}$'),
    name text not null,
    commune_code text not null references commune
);

create table business_park (
    code text primary key check (code ~ '^[a-z0-9-]+$'),
    name text not null,
    commune_code text not null references commune,
    latitude double precision not null,
    longitude double precision not null
);

create table occupation (
    code text primary key check (code ~ '^[A-Z][0-9]{4}$'),
    label text not null,
    -- Everyday words for it, as people say them.
    words text[] not null default '{}',
    source text not null check (source in ('starter', 'rome'))
);

create table appellation (
    code text primary key,
    occupation_code text not null references occupation,
    label text not null,
    short_label text not null
);
create index appellation_occupation on appellation (occupation_code);

create table occupation_mobility (
    from_code text not null references occupation,
    to_code text not null references occupation,
    rank smallint not null check (rank > 0),
    primary key (from_code, to_code)
);

create table skill (
    code text primary key,
    label text not null,
    kind text not null check (kind in ('competence', 'knowledge'))
);

create table occupation_skill (
    occupation_code text not null references occupation,
    skill_code text not null references skill,
    core boolean not null,
    primary key (occupation_code, skill_code)
);

-- What was loaded, from where, when: shown to administrators.
create table reference_load (
    id uuid primary key,
    name text not null,
    version text not null,
    loaded_at timestamptz not null,
    counts jsonb not null
);

grant select on commune, priority_district, business_park, occupation, appellation, occupation_mobility, skill,
    occupation_skill, reference_load to passerelle_web, passerelle_jobs, passerelle_company;
grant insert, update on commune, priority_district, business_park, occupation, appellation, occupation_mobility, skill,
    occupation_skill, reference_load to passerelle_jobs;
grant select on occupation, occupation_mobility, skill, occupation_skill, commune, business_park to passerelle_ranking;
