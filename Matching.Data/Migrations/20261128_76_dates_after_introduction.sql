-- PA012: a date that what came before denies. Engine: MeetingRules, PlacementRules. What was written before this rule stays as it is.
create function introduced_day(match_id uuid) returns date
language sql stable security definer set search_path = public
as $$
    select (max(e.at) at time zone 'Europe/Paris')::date from match_event e
    where e.match_id = introduced_day.match_id and e.to_state = 'introduced'
$$;

-- Today, or the day of the last event: a clock that runs ahead of the database's may say so.
create function day_of_last_event(match_id uuid) returns date
language sql stable security definer set search_path = public
as $$
    select (greatest(now(), max(e.at)) at time zone 'Europe/Paris')::date from match_event e where e.match_id = day_of_last_event.match_id
$$;

create function check_interview() returns trigger
language plpgsql
as $$
begin
    if new.held_on < introduced_day(new.match_id) or new.held_on > day_of_last_event(new.match_id) then
        raise exception 'An interview is held after the introduction, and not in the future.' using errcode = 'PA012';
    end if;
    return new;
end $$;
create trigger check_interview before insert or update of held_on on interview for each row execute function check_interview();

create function check_immersion() returns trigger
language plpgsql
as $$
begin
    if new.starts_on < introduced_day(new.match_id) or new.starts_on > day_of_last_event(new.match_id) + interval '3 months' then
        raise exception 'An immersion starts after the introduction, and within three months.' using errcode = 'PA012';
    end if;
    return new;
end $$;
create trigger check_immersion before insert or update of starts_on on immersion for each row execute function check_immersion();

create function check_placement() returns trigger
language plpgsql
as $$
begin
    if new.starts_on < introduced_day(new.match_id) or new.starts_on > day_of_last_event(new.match_id) + interval '12 months'
       or new.ends_on > new.starts_on + interval '48 months' then
        raise exception 'A hire starts after the introduction, within a year, and lasts four years at most when it has an end.'
            using errcode = 'PA012';
    end if;
    return new;
end $$;
create trigger check_placement before insert or update of starts_on, ends_on on placement for each row execute function check_placement();
