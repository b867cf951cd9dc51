-- With which lists and minimums an opening was examined last (ContentGate.Edition): what is out is examined again when they change.
create table opening_examination (
    opening_id uuid primary key references opening,
    edition text not null,
    at timestamptz not null
);
grant select, insert, update on opening_examination to passerelle_web, passerelle_jobs, passerelle_company;
alter table opening_examination enable row level security;
create policy all_rows on opening_examination to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on opening_examination to passerelle_company
    using (exists (select from opening o where o.id = opening_id)) with check (exists (select from opening o where o.id = opening_id));
