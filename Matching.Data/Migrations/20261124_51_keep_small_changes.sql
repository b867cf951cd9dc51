-- Which small change would bring how many people to an opening that found too few, as its last ranking counted them. The words are French,
-- begin a sentence and name a demand of the opening, never a person.
create table ranking_small_change (
    run_id uuid not null references ranking_run on delete cascade,
    opening_id uuid not null references opening,
    change text not null,
    words text not null,
    resident_count integer not null check (resident_count > 0),
    primary key (run_id, opening_id, change)
);

grant select on ranking_small_change to passerelle_web, passerelle_jobs;
grant insert on ranking_small_change to passerelle_jobs;
