-- The same promise of work is ranked once, even when its worker dies after the commit and another takes it up.
create unique index ranking_run_key on ranking_run ((settings ->> 'key'));

-- Reasons of kind 'strength' are those written for the company: 'fits' also speaks of travel and of what the person asks for.
create or replace view company_candidate with (security_barrier) as
select m.id as match_id, m.opening_id, i.company_id, m.state, m.state_since, i.introduced_at,
       (select coalesce(jsonb_agg(r ->> 'text'), '[]') from jsonb_array_elements(m.reasons) r where r ->> 'kind' = 'strength') as strengths
from introduction i
join match m on m.id = i.match_id
where i.company_id = current_company();
