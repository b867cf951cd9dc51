-- « Signaler cette offre »: anybody tells the coordination, without an account and without saying who they are. The same thing said again
-- while it waits counts once more. The text is somebody's free text: it can be erased.
create table opening_report (
    id uuid primary key,
    opening_id uuid not null references opening,
    reason_code text not null check (reason_code in ('discriminates', 'asks_money', 'misleading', 'illegal_terms', 'no_longer_open', 'other')),
    text text check (length(text) between 3 and 1000),
    times integer not null default 1 check (times > 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    owner_id uuid references account, -- who of the coordination sees to it
    settled_at timestamptz,
    settled_by uuid references account,
    outcome text check (outcome in ('nothing_to_change', 'returned', 'withdrawn')),
    check ((settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by is null))
);
create unique index opening_report_waiting on opening_report (opening_id, reason_code, md5(lower(coalesce(text, '')))) where settled_at is null;
create index opening_report_opening on opening_report (opening_id);
grant select, insert, update on opening_report to passerelle_web;
