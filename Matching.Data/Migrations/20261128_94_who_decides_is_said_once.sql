-- Who may decide for a person is said by follows() alone.
create or replace function apply_match_event() returns trigger
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

    select m.state, o.company_id, follows(new.actor_id, r)
    into current_state, opening_company, follower
    from match m join opening o on o.id = m.opening_id join resident r on r.id = m.resident_id
    where m.id = new.match_id
    for update of m;

    if not exists (select from match_event where match_id = new.match_id) then
        current_state := null; -- the first event creates it
        -- Nobody leaves, and no opening ends, between this look and the commit: who writes that waits, and then finds this match. Openings
        -- come before people, as everywhere.
        perform from opening where id = (select opening_id from match where id = new.match_id) for share;
        perform from resident where id = (select resident_id from match where id = new.match_id) for share;
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

    -- Taking a validation back is always possible.
    if new.to_state in ('validated', 'offered', 'accepted', 'introduced') or current_state is null then
        perform refuse_what_is_no_longer_so(new.match_id, new.to_state, paris_day(new.at));
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
