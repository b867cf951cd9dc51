-- Dates are held against what came before and what may come, as Matching.Engine/Domain/{Matches,Placements} hold them. Asked when
-- a row is written: older rows stay as they are.
create function introduced_on(match_id uuid) returns date
language sql stable security definer set search_path = public
as $$
    select (min(e.at) at time zone 'Europe/Paris')::date from match_event e
    where e.match_id = introduced_on.match_id and e.to_state = 'introduced'
$$;

-- The day of what was noted last, or today: an event may be written for a moment that the clock of the database has not reached.
create function noted_on(match_id uuid) returns date
language sql stable security definer set search_path = public
as $$
    select (greatest(max(e.at), now()) at time zone 'Europe/Paris')::date from match_event e where e.match_id = noted_on.match_id
$$;

create function check_meeting_dates() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    day date := case tg_table_name when 'interview' then (to_jsonb(new) ->> 'held_on')::date else (to_jsonb(new) ->> 'starts_on')::date end;
    ahead interval := case tg_table_name when 'interview' then interval '0' when 'immersion' then interval '3 months' else interval '12 months' end;
begin
    if day < introduced_on(new.match_id) then
        raise exception 'Nothing of a % can lie before the introduction.', tg_table_name using errcode = 'PA070';
    end if;
    if day > noted_on(new.match_id) + ahead then
        raise exception 'The day of this % lies too far ahead.', tg_table_name using errcode = 'PA070';
    end if;
    return new;
end $$;
create trigger check_dates before insert or update of held_on on interview for each row execute function check_meeting_dates();
create trigger check_dates before insert or update of starts_on on immersion for each row execute function check_meeting_dates();
create trigger check_dates before insert or update of starts_on on placement for each row execute function check_meeting_dates();

alter table placement add constraint placement_length_check check (ends_on is null or ends_on < starts_on + case contract
    when 'seasonal' then interval '12 months' when 'internship' then interval '12 months'
    when 'apprenticeship' then interval '48 months' when 'insertion' then interval '60 months' else interval '36 months' end) not valid;
