-- What the content gate (Matching.Engine/Lawfulness) found in an opening when it was last written or read.
create table content_finding (
    opening_id uuid not null references opening,
    number integer not null, -- the order of the text
    field text not null,
    code text not null,
    grade text not null check (grade in ('refused', 'to_be_read')),
    words text not null check (length(words) <= 9000), -- as written in the opening
    words_key text not null, -- as they are compared: small letters, no accents
    position integer not null,
    found_at timestamptz not null,
    primary key (opening_id, number)
);

-- A person of the coordination read these words in this opening: a refused finding is lifted with a reason, another one is simply read.
-- It holds for those words alone, and for ever.
create table content_lift (
    id uuid primary key,
    opening_id uuid not null references opening,
    field text not null,
    code text not null,
    grade text not null check (grade in ('refused', 'to_be_read')),
    words_key text not null,
    reason text check (length(btrim(reason)) between 3 and 1000),
    by_account uuid not null references account,
    at timestamptz not null,
    check (grade = 'to_be_read' or reason is not null)
);
create index content_lift_opening on content_lift (opening_id, field, code, words_key);
create trigger refuse_change before update or delete on content_lift for each row execute function refuse_change();
create trigger refuse_truncate before truncate on content_lift execute function refuse_change();

-- What nobody has lifted or read yet.
create view open_content_finding with (security_invoker = true) as
    select f.* from content_finding f
    where not exists (select from content_lift l
                      where l.opening_id = f.opening_id and l.field = f.field and l.code = f.code and l.words_key = f.words_key
                        and (l.grade = 'refused' or f.grade = 'to_be_read'));

-- A figure of Matching.Engine/Lawfulness/legal-minimums.tsv that somebody here has compared with the official text.
create table legal_minimum_confirmation (
    from_day date primary key,
    by_account uuid not null references account,
    at timestamptz not null
);

grant select, insert, delete on content_finding to passerelle_web, passerelle_jobs, passerelle_company;
grant select, insert on content_lift to passerelle_web;
grant select on content_lift to passerelle_jobs, passerelle_company;
grant select on content_finding, content_lift to passerelle_ranking;
grant select on open_content_finding to passerelle_web, passerelle_jobs, passerelle_company, passerelle_ranking;
grant select, insert on legal_minimum_confirmation to passerelle_web;
grant select on legal_minimum_confirmation to passerelle_jobs, passerelle_company;

alter table content_finding enable row level security;
alter table content_lift enable row level security;
create policy all_rows on content_finding to passerelle_web, passerelle_jobs, passerelle_ranking using (true) with check (true);
create policy all_rows on content_lift to passerelle_web, passerelle_jobs, passerelle_ranking using (true) with check (true);
create policy own_company on content_finding to passerelle_company
    using (exists (select from opening o where o.id = opening_id)) with check (exists (select from opening o where o.id = opening_id));
create policy own_company on content_lift to passerelle_company using (exists (select from opening o where o.id = opening_id));

-- No opening is published while a refused finding is open (PA040); without a person of the coordination, while any is (PA041).
create function check_content_of_opening() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from open_content_finding f where f.opening_id = new.opening_id and f.grade = 'refused') then
        raise exception 'An opening that says what the law forbids is not published.' using errcode = 'PA040';
    end if;
    if new.actor <> 'coordinator' and exists (select from open_content_finding f where f.opening_id = new.opening_id) then
        raise exception 'A person of the coordination reads this opening before it is published.' using errcode = 'PA041';
    end if;
    return new;
end $$;
create trigger check_content before insert on opening_event
    for each row when (new.to_state = 'published') execute function check_content_of_opening();

-- Nobody is proposed for an opening of another site that says what the law forbids (PA042).
create function check_content_of_proposal() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from match m join opening o on o.id = m.opening_id join open_content_finding f on f.opening_id = o.id
               where m.id = new.match_id and o.state = 'spotted' and f.grade = 'refused') then
        raise exception 'Nobody is proposed for an opening that says what the law forbids.' using errcode = 'PA042';
    end if;
    return new;
end $$;
create trigger check_content before insert on match_event
    for each row when (new.to_state in ('proposed', 'validated', 'offered')) execute function check_content_of_proposal();

-- « Demander une relecture »: an opening that is out comes back to the coordination.
insert into legal_move (subject, from_state, to_state, actor, needs_reason, needs_channel, needs_consent_read_out) values
    ('opening', 'published', 'submitted', 'company', false, false, false),
    ('opening', 'paused', 'submitted', 'company', false, false, false);
