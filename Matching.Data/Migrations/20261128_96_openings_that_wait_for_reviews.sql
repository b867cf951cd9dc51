-- Openings of whose list places stay empty only because the counsellors of those who fit have no review left today.
create table opening_waiting (
    opening_id uuid primary key references opening on delete cascade,
    place_count integer not null check (place_count > 0),
    of_the_night boolean not null,
    asked_at timestamptz not null
);
grant select on opening_waiting to passerelle_web;
grant select, insert, update, delete on opening_waiting to passerelle_jobs;
