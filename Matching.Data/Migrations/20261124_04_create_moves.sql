-- The legal moves, one row each. Matching.Engine/Domain holds the same table in code; a test compares the two.
create table legal_move (
    subject text not null check (subject in ('opening', 'match', 'hiring_commitment', 'placement')),
    from_state text not null, -- '' when the move creates the thing
    to_state text not null,
    actor text not null check (actor in ('candidate', 'counsellor', 'company', 'company_adviser', 'coordinator', 'rule')),
    needs_reason boolean not null default false,
    needs_channel boolean not null default false,
    needs_consent_read_out boolean not null default false,
    primary key (subject, from_state, to_state, actor)
);
grant select on legal_move to passerelle_web, passerelle_jobs, passerelle_company;

-- Refuses what the table does not hold. PA002: no such move; PA003: something that must be given is missing.
create function check_move(
    subject text, from_state text, to_state text, actor text, reason_code text, channel text, consent_read_out boolean)
returns void
language plpgsql stable
as $$
declare
    legal legal_move%rowtype;
begin
    select * into legal from legal_move m
    where m.subject = check_move.subject and m.from_state = coalesce(check_move.from_state, '')
      and m.to_state = check_move.to_state and m.actor = check_move.actor;
    if not found then
        raise exception 'A % cannot go from % to % by %.', subject, coalesce(from_state, '(nothing)'), to_state, actor
            using errcode = 'PA002';
    end if;
    if legal.needs_reason and reason_code is null then
        raise exception 'A % that goes to % needs a reason code.', subject, to_state using errcode = 'PA003';
    end if;
    if legal.needs_channel and channel is null then
        raise exception 'A % that goes to % needs a channel.', subject, to_state using errcode = 'PA003';
    end if;
    if legal.needs_consent_read_out and not coalesce(consent_read_out, false) then
        raise exception 'A yes recorded by a counsellor needs the consent text read out.' using errcode = 'PA003';
    end if;
end $$;

-- A state changes only from inside the trigger of its event table: every move is an event.
create function refuse_state_without_event() returns trigger
language plpgsql
as $$
begin
    if new.state is distinct from old.state and pg_trigger_depth() < 2 then
        raise exception 'The state of % changes only by inserting its event.', tg_table_name using errcode = 'PA004';
    end if;
    return new;
end $$;
