create table ranking_model (
    id uuid primary key,
    kind text not null check (kind in ('rules', 'learned')),
    signal_set_version text not null,
    trained_on text not null check (trained_on in ('nothing', 'demonstration', 'decisions')),
    content bytea,
    metrics jsonb not null,
    trained_at timestamptz not null,
    -- At most one model serves at a time.
    serving boolean not null default false,
    check ((kind = 'learned') = (content is not null))
);
create unique index ranking_model_serving on ranking_model (serving) where serving;

create table ranking_run (
    id uuid primary key,
    cause text not null check (cause in ('opening', 'resident', 'night', 'by_hand', 'demonstration')),
    model_id uuid not null references ranking_model,
    seed bigint not null,
    settings jsonb not null,
    signal_names text[] not null,
    opening_count integer not null,
    resident_count integer not null,
    pair_count integer not null,
    match_count integer not null,
    started_at timestamptz not null,
    finished_at timestamptz not null
);

-- The pairs that passed the hard requirements and came near the cut: enough to replay and to compare policies later.
create table ranking_pair (
    run_id uuid not null references ranking_run on delete cascade,
    opening_id uuid not null references opening,
    resident_id uuid not null references resident on delete cascade,
    rank integer not null,
    score real not null,
    shown_probability real not null check (shown_probability between 0 and 1),
    shown boolean not null,
    signals real[] not null,
    primary key (run_id, opening_id, resident_id)
);

-- Why few or none came through for an opening in a run: counts by the requirement that stopped them.
create table ranking_obstacle (
    run_id uuid not null references ranking_run on delete cascade,
    opening_id uuid not null references opening,
    requirement text not null,
    resident_count integer not null,
    primary key (run_id, opening_id, requirement)
);

create table match (
    id uuid primary key,
    opening_id uuid not null references opening,
    resident_id uuid not null references resident,
    state text not null check (state in ('proposed', 'validated', 'refused', 'lapsed', 'offered', 'accepted', 'declined', 'unanswered',
        'introduced', 'interviewed', 'immersion', 'hired', 'not_retained', 'withdrawn', 'superseded')),
    state_since timestamptz not null,
    origin text not null check (origin in ('ranking', 'counsellor')),
    run_id uuid references ranking_run,
    model_id uuid references ranking_model,
    rank integer,
    score real,
    shown_probability real check (shown_probability > 0 and shown_probability <= 1),
    -- [{"kind": "fits" | "missing", "code": "...", "text": "..."}], in French, checkable against the file.
    reasons jsonb not null default '[]',
    counsellor_why text,
    proposed_by uuid references account,
    proposed_at timestamptz not null,
    review_by timestamptz not null,
    postponed_until date,
    -- A validated match's message waits until then and can be called back before.
    not_before timestamptz,
    is_demonstration boolean not null default false,
    check (origin <> 'ranking' or (run_id is not null and model_id is not null and score is not null and shown_probability is not null)),
    check (origin <> 'counsellor' or (proposed_by is not null and counsellor_why is not null))
);
create unique index match_one_live on match (opening_id, resident_id)
    where state in ('proposed', 'validated', 'offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion');
create index match_resident on match (resident_id, state);
create index match_opening on match (opening_id, state);
create index match_state on match (state, state_since);

-- Everything that happened to a match. kind 'move' changes its state; the others only tell.
create table match_event (
    id uuid primary key,
    match_id uuid not null references match,
    kind text not null default 'move' check (kind in ('move', 'call_me', 'postponed', 'contested', 'viewed', 'told_why_not')),
    from_state text,
    to_state text,
    actor text not null check (actor in ('candidate', 'counsellor', 'company', 'company_adviser', 'coordinator', 'rule')),
    actor_id uuid, -- account; null for a candidate or a rule
    reason_code text,
    channel text check (channel in ('mail', 'link', 'telephone', 'face_to_face', 'sms')),
    consent_read_out boolean,
    -- Which consent text the yes was said to.
    consent_version text,
    at timestamptz not null,
    check (to_state is distinct from 'accepted' or consent_version is not null),
    check ((kind = 'move') = (to_state is not null)),
    check (actor not in ('counsellor', 'company', 'company_adviser', 'coordinator') or actor_id is not null)
);
create index match_event_match on match_event (match_id, at);

-- The sentence that goes with an event, and free remarks: erasable, so apart from it.
create table match_remark (
    id uuid primary key,
    match_id uuid not null references match,
    event_id uuid references match_event,
    by_account uuid references account,
    -- Who may read it: the counsellor's side only, or the candidate too.
    audience text not null check (audience in ('counsellor', 'candidate')),
    text text not null,
    at timestamptz not null
);

-- The grant that opens an identity to one company for one opening.
create table introduction (
    match_id uuid primary key references match,
    company_id uuid not null references company,
    accepted_event_id uuid not null references match_event,
    introduced_at timestamptz not null
);
create index introduction_company on introduction (company_id);

create table interview (
    match_id uuid primary key references match,
    held_on date not null,
    recorded_by uuid references account
);

create table immersion (
    match_id uuid primary key references match,
    convention_reference text not null,
    starts_on date not null,
    ends_on date not null,
    recorded_by uuid references account,
    check (ends_on between starts_on and starts_on + 31)
);

create function apply_match_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_state text;
    opening_company uuid;
    follower boolean;
    yes_event uuid;
begin
    if new.kind <> 'move' then
        return new;
    end if;

    select m.state, o.company_id, new.actor_id in (r.lead_id, r.deputy_id)
    into current_state, opening_company, follower
    from match m join opening o on o.id = m.opening_id join resident r on r.id = m.resident_id
    where m.id = new.match_id
    for update of m;

    if not exists (select from match_event where match_id = new.match_id) then
        current_state := null; -- the first event creates it
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The match is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('match', current_state, new.to_state, new.actor, new.reason_code, new.channel, new.consent_read_out);

    if new.actor = 'counsellor' and new.to_state in ('proposed', 'validated', 'refused', 'accepted', 'declined')
       and not coalesce(follower, false) then
        raise exception 'Only the lead counsellor or the deputy decides for this person.' using errcode = 'PA006';
    end if;

    if new.to_state = 'introduced' and opening_company is not null then
        -- The last answer must be the candidate's own yes to this very match.
        select e.id into yes_event from match_event e
        where e.match_id = new.match_id and e.to_state in ('accepted', 'declined')
        order by e.at desc, e.id desc limit 1;
        insert into introduction (match_id, company_id, accepted_event_id, introduced_at)
        values (new.match_id, opening_company, yes_event, new.at);
    end if;

    update match
    set state = new.to_state, state_since = new.at,
        not_before = case when new.to_state = 'validated' then not_before end
    where id = new.match_id;
    return new;
end $$;

create trigger apply_event before insert on match_event for each row execute function apply_match_event();
create trigger refuse_change before update or delete on match_event for each row execute function refuse_change();
create trigger refuse_truncate before truncate on match_event execute function refuse_change();
create trigger refuse_state_without_event before update of state on match
    for each row execute function refuse_state_without_event();

-- The introduction is written by the move and by nothing else, on a yes to this very match.
create function check_introduction() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (
        select from match m
        join match_event e on e.id = new.accepted_event_id and e.match_id = m.id and e.to_state = 'accepted'
        join opening o on o.id = m.opening_id and o.company_id = new.company_id
        where m.id = new.match_id and m.state = 'accepted') then
        raise exception 'No introduction without this candidate''s own yes for this opening.' using errcode = 'PA007';
    end if;
    return new;
end $$;
create trigger check_introduction before insert on introduction for each row execute function check_introduction();
create trigger refuse_change before update on introduction for each row execute function refuse_change();

create function require_match_event() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (select from match_event where match_id = new.id) then
        raise exception 'A match is inserted with its first event.' using errcode = 'PA004';
    end if;
    return null;
end $$;
create constraint trigger require_event after insert on match deferrable initially deferred
    for each row execute function require_match_event();

-- The one door to an identity for a company: introduced to this company, for this opening, and not withdrawn since.
create view introduced_identity with (security_barrier) as
select i.match_id, m.opening_id, i.company_id, d.first_name, d.last_name, d.email, d.phone, i.introduced_at
from introduction i
join match m on m.id = i.match_id
join resident_identity d on d.resident_id = m.resident_id
where i.company_id = current_company()
  and m.state in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained');

-- What a company sees of those introduced to it: strengths only, no score, no gap, no remark.
create view company_candidate with (security_barrier) as
select m.id as match_id, m.opening_id, i.company_id, m.state, m.state_since, i.introduced_at,
       (select coalesce(jsonb_agg(r ->> 'text'), '[]') from jsonb_array_elements(m.reasons) r where r ->> 'kind' = 'fits') as strengths
from introduction i
join match m on m.id = i.match_id
where i.company_id = current_company();

-- How many are on the way before introduction, for bands; never who.
create function company_pipeline(opening uuid) returns table (state text, matches bigint)
language sql stable security definer set search_path = public
as $$
    select m.state, count(*) from match m join opening o on o.id = m.opening_id
    where o.id = company_pipeline.opening and o.company_id = current_company()
    group by m.state
$$;

create function is_introduced_here(match_id uuid) returns boolean
language sql stable security definer set search_path = public
as $$ select exists (select from introduction i where i.match_id = is_introduced_here.match_id and i.company_id = current_company()) $$;

grant select on ranking_model, ranking_run, ranking_pair, ranking_obstacle, match, match_event, introduction to passerelle_web, passerelle_jobs;
grant insert, update on ranking_model to passerelle_jobs;
grant insert on ranking_run, ranking_pair, ranking_obstacle to passerelle_jobs;
grant insert on match to passerelle_web, passerelle_jobs;
grant update (postponed_until, not_before, review_by, reasons, run_id, rank, score, model_id, counsellor_why) on match to passerelle_web, passerelle_jobs;
grant insert on match_event to passerelle_web, passerelle_jobs;
grant select, insert, update, delete on match_remark to passerelle_web, passerelle_jobs;
grant select, insert, update on interview, immersion to passerelle_web, passerelle_jobs;

grant select on ranking_model to passerelle_ranking;
grant select (id, opening_id, resident_id, state) on match to passerelle_ranking;

grant select on introduced_identity, company_candidate to passerelle_company;
grant insert on match_event to passerelle_company;
grant select (id, match_id, kind, from_state, to_state, actor, reason_code, at) on match_event to passerelle_company;
grant select, insert, update on interview to passerelle_company;
alter table match_event enable row level security;
alter table interview enable row level security;
create policy all_rows on match_event to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on interview to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on match_event to passerelle_company
    using (is_introduced_here(match_id) and actor in ('company', 'counsellor', 'rule') and to_state in
        ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained'))
    with check (actor = 'company' and is_introduced_here(match_id));
create policy own_company on interview to passerelle_company
    using (is_introduced_here(match_id)) with check (is_introduced_here(match_id));
