-- What a source says of an opening and nobody understood, in its words: shown as not checked, compared with nothing.
create table opening_as_written (
    opening_id uuid not null references opening on delete cascade,
    number smallint not null,
    notion text not null check (notion in
        ('contract', 'contract_length', 'hours', 'schedule', 'pay', 'experience', 'education', 'licence', 'language', 'travel', 'availability')),
    words text not null check (length(words) between 1 and 500),
    primary key (opening_id, number)
);
grant select, insert, delete on opening_as_written to passerelle_web, passerelle_jobs, passerelle_company;
alter table opening_as_written enable row level security;
create policy all_rows on opening_as_written to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on opening_as_written to passerelle_company
    using (exists (select from opening o where o.id = opening_id))
    with check (exists (select from opening o where o.id = opening_id));

-- Where only the département is known there is no point to travel to, and nobody is proposed until somebody makes the place precise.
alter table opening
    add column place_is_vague boolean not null default false,
    alter column latitude drop not null,
    alter column longitude drop not null;
alter table opening
    add constraint opening_place_is_a_point
        check (place_is_vague = (latitude is null) and (latitude is null) = (longitude is null)) not valid,
    add constraint opening_place_is_not_zero
        check (latitude <> 0 or longitude <> 0) not valid;
