-- An opening whose start has passed is held: who may say when it starts is asked once, and after a while it expires by itself.
create table opening_hold (
    opening_id uuid not null references opening,
    starts_on date not null, -- the start that passed
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid references account,
    -- Null with an answer: as soon as possible.
    new_starts_on date check (new_starts_on > starts_on),
    primary key (opening_id, starts_on),
    check ((answered_at is null) = (answered_by is null)),
    check (new_starts_on is null or answered_at is not null)
);
create index opening_hold_waiting on opening_hold (asked_at) where answered_at is null;
grant select, insert, update on opening_hold to passerelle_web, passerelle_jobs;
