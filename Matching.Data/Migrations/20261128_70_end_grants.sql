-- A grant has an end. Alive as long as the match is; then so many days after it ended without hire, or until the end of the
-- follow-up after a hire. Withdrawn by the person, by the clock or by a hire elsewhere, it ends at once.
create table grant_term (
    only_row boolean primary key default true check (only_row),
    days_after_end integer not null default 30 check (days_after_end between 0 and 365)
);
insert into grant_term default values;
grant select on grant_term to passerelle_web, passerelle_jobs, passerelle_company;
-- The jobs' host writes the configured days there when it starts.
grant update (days_after_end) on grant_term to passerelle_jobs;

-- The moment at which a grant is judged. Tests fix it; the product never sets it.
create function judged_at() returns timestamptz
language sql stable
return coalesce(nullif(current_setting('passerelle.now', true), '')::timestamptz, now());

create function grant_end(match_id uuid) returns timestamptz
language sql stable security definer set search_path = public
as $$
    select case
        when m.is_live then null
        when m.state = 'not_retained' then m.state_since + term.after
        when m.state = 'hired' and p.state in ('not_started', 'broken_in_trial', 'ended') then p.state_since + term.after
        -- Followed up for six months, or as long as the contract runs; never less than after an end without hire.
        when m.state = 'hired' then greatest(
            (least((p.starts_on + interval '6 months')::date, p.ends_on) + 1)::timestamp at time zone 'Europe/Paris',
            m.state_since + term.after)
        else m.state_since
    end
    from match m
    left join placement p on p.match_id = m.id
    cross join (select make_interval(days => days_after_end) as after from grant_term) term
    where m.id = grant_end.match_id
$$;

alter table introduction add column ends_at timestamptz;

-- An introduction is a fact; only its end moves, and only by what happened to the match.
create function keep_introduction() returns trigger
language plpgsql
as $$
begin
    if pg_trigger_depth() < 2 or to_jsonb(new) - 'ends_at' is distinct from to_jsonb(old) - 'ends_at' then
        raise exception 'An introduction is not changed.' using errcode = 'PA001';
    end if;
    return new;
end $$;

drop trigger refuse_change on introduction;
update introduction i set ends_at = grant_end(i.match_id);
create trigger refuse_change before update on introduction for each row execute function keep_introduction();

create function end_grant() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    ended uuid := case tg_table_name
        when 'match_event' then (to_jsonb(new) ->> 'match_id')::uuid
        else (select p.match_id from placement p where p.id = (to_jsonb(new) ->> 'placement_id')::uuid) end;
begin
    update introduction i set ends_at = grant_end(ended)
    where i.match_id = ended and i.ends_at is distinct from grant_end(ended);
    return null;
end $$;
create trigger end_grant after insert on match_event for each row
    when (new.to_state in ('hired', 'not_retained', 'withdrawn', 'superseded')) execute function end_grant();
create trigger end_grant after insert on placement_event for each row execute function end_grant();

create or replace view introduced_identity with (security_barrier) as
select i.match_id, m.opening_id, i.company_id, d.first_name, d.last_name, d.email, d.phone, i.introduced_at
from introduction i
join match m on m.id = i.match_id
join resident_identity d on d.resident_id = m.resident_id
where i.company_id = current_company()
  and m.state in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained')
  and (i.ends_at is null or i.ends_at > judged_at());

-- After the end the company knows the person by a number, as the Cité does, and what came of it.
create or replace view company_candidate with (security_barrier) as
select m.id as match_id, m.opening_id, i.company_id, m.state, m.state_since, i.introduced_at,
       (select coalesce(jsonb_agg(r ->> 'text'), '[]') from jsonb_array_elements(m.reasons) r where r ->> 'kind' = 'strength') as strengths,
       m.is_live, i.ends_at as grant_ends_at, p.reference
from introduction i
join match m on m.id = i.match_id
join resident p on p.id = m.resident_id
where i.company_id = current_company();
