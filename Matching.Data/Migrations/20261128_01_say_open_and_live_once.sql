-- Which states are open, ended, live or pending is said here once; Matching.Engine/Domain holds the same lists, and a test compares.
alter table opening
    add column is_open boolean not null generated always as (state in ('published', 'spotted')) stored,
    add column has_ended boolean not null generated always as (state in ('filled', 'expired', 'withdrawn')) stored;
drop index opening_open;
create index opening_open on opening (id) where is_open;

alter table match
    add column is_live boolean not null generated always as (state in
        ('proposed', 'validated', 'offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion')) stored,
    add column is_pending boolean not null generated always as (state in ('proposed', 'validated', 'offered')) stored;
drop index match_one_live;
create unique index match_one_live on match (opening_id, resident_id) where is_live;
grant select (is_live, is_pending) on match to passerelle_ranking;

create or replace view company_candidate with (security_barrier) as
select m.id as match_id, m.opening_id, i.company_id, m.state, m.state_since, i.introduced_at,
       (select coalesce(jsonb_agg(r ->> 'text'), '[]') from jsonb_array_elements(m.reasons) r where r ->> 'kind' = 'strength') as strengths,
       m.is_live
from introduction i
join match m on m.id = i.match_id
where i.company_id = current_company();

-- Who may decide for a person: the lead counsellor or the deputy. Written so that it is inlined and both indexes serve it.
create function follows(account uuid, person resident) returns boolean
language sql immutable
return account = person.lead_id or (person.deputy_id is not null and account = person.deputy_id);
create index resident_deputy on resident (deputy_id);
