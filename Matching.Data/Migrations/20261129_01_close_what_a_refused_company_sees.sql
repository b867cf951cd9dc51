-- A refused company sees nobody: neither who it was introduced to, nor who it hired. What came of them stays in its list, by reference.
-- If the coordination reconsiders, it sees again what has not ended meanwhile.
create or replace view introduced_identity with (security_barrier) as
select i.match_id, m.opening_id, i.company_id, d.first_name, d.last_name, d.email, d.phone, i.introduced_at
from introduction i
join company c on c.id = i.company_id and c.refused_at is null
join match m on m.id = i.match_id
join resident_identity d on d.resident_id = m.resident_id
where i.company_id = current_company()
  and m.state in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained')
  and (i.ends_at is null or i.ends_at > judged_at());

-- is_closed: nothing more is asked of the company, though the match goes on between the person and their counsellor.
create or replace view company_candidate with (security_barrier) as
select m.id as match_id, m.opening_id, i.company_id, m.state, m.state_since, i.introduced_at,
       (select coalesce(jsonb_agg(r ->> 'text'), '[]') from jsonb_array_elements(m.reasons) r where r ->> 'kind' = 'strength') as strengths,
       m.is_live, i.ends_at as grant_ends_at, p.reference, m.is_live and c.refused_at is not null as is_closed
from introduction i
join company c on c.id = i.company_id
join match m on m.id = i.match_id
join resident p on p.id = m.resident_id
where i.company_id = current_company();

-- Nor is anybody introduced to it, and it says nothing of a meeting: the person's counsellor does. A hire made before stays its to confirm.
create function refuse_match_of_refused_company() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from match m join opening o on o.id = m.opening_id join company c on c.id = o.company_id
               where m.id = new.match_id and c.refused_at is not null) then
        raise exception 'A company that was refused meets nobody.' using errcode = 'PA052';
    end if;
    return new;
end $$;
create trigger check_company before insert on match_event
    for each row when (new.actor = 'company' or new.to_state = 'introduced') execute function refuse_match_of_refused_company();
-- In a company's scope only: the counsellor's note stands.
create trigger check_company before insert or update on interview
    for each row when (current_company() is not null) execute function refuse_match_of_refused_company();
