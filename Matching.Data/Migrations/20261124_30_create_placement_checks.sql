-- A follow-up of a hire: on day 7, before the end of the trial period, at 3 and at 6 months. What came of the placement itself is its event.
create table placement_check (
    placement_id uuid not null references placement,
    step text not null check (step in ('day_7', 'trial_end', 'month_3', 'month_6')),
    still_there boolean not null,
    by_account uuid not null references account,
    at timestamptz not null,
    primary key (placement_id, step)
);
create trigger refuse_change before update or delete on placement_check for each row execute function refuse_change();

grant select, insert on placement_check to passerelle_web, passerelle_jobs;
