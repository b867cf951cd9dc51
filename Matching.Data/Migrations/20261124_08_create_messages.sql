-- Work promised inside somebody's transaction; done after it by a worker, at least once: its effects are idempotent.
create table outbox (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z_]+$'),
    subject_id uuid, -- an id, never a person's data
    idempotency_key text not null unique,
    state text not null default 'pending' check (state in ('pending', 'working', 'done', 'failed', 'cancelled')),
    not_before timestamptz not null,
    lease_until timestamptz,
    attempts integer not null default 0,
    error text, -- an error code or type name
    created_at timestamptz not null,
    done_at timestamptz
);
create index outbox_due on outbox (not_before) where state in ('pending', 'working');

create function notify_outbox() returns trigger
language plpgsql
as $$ begin perform pg_notify('outbox', ''); return null; end $$;
create trigger notify_outbox after insert on outbox for each statement execute function notify_outbox();

-- One mail. The recipient's address is read when it leaves and is kept nowhere.
create table message (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z_]+_for_(candidate|counsellor|company|coordinator|account)$'),
    idempotency_key text not null unique,
    message_id text not null unique, -- the Message-ID header: tells what happened after a crash
    match_id uuid references match,
    account_id uuid references account,
    opening_id uuid references opening,
    state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'in_doubt', 'cancelled')),
    not_before timestamptz not null,
    lease_until timestamptz,
    attempts integer not null default 0,
    error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    check (kind not like '%\_for\_candidate' or match_id is not null),
    check (kind like '%\_for\_candidate' or account_id is not null),
    check ((state = 'sent') = (sent_at is not null))
);
create index message_due on message (not_before) where state in ('pending', 'sending');
create index message_match on message (match_id);
create trigger notify_outbox after insert on message for each statement execute function notify_outbox();

-- No message to a candidate without the validation of their own counsellor; an offer leaves only while it stands.
create function check_message() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    match_state text;
begin
    if new.kind not like '%\_for\_candidate' then
        return new;
    end if;
    select state into match_state from match where id = new.match_id;
    if not exists (select from match_event where match_id = new.match_id and to_state = 'validated' and actor = 'counsellor') then
        raise exception 'No message to a candidate without a counsellor''s validation.' using errcode = 'PA008';
    end if;
    if new.kind = 'offer_for_candidate' and new.state in ('pending', 'sending') and match_state <> 'validated' then
        raise exception 'The offer may leave only while the match is validated.' using errcode = 'PA008';
    end if;
    return new;
end $$;
create trigger check_message before insert or update of state on message for each row execute function check_message();

-- A one-purpose link in a mail: 256 random bits, kept as their SHA-256.
create table answer_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    match_id uuid not null references match,
    purpose text not null check (purpose in ('answer')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index answer_link_match on answer_link (match_id);

-- The offer made to the candidate, by mail or told; there is none without a validation.
create table offer (
    match_id uuid primary key references match,
    validated_event_id uuid not null references match_event,
    channel text not null check (channel in ('mail', 'telephone', 'face_to_face', 'sms')),
    message_id uuid references message,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    check ((channel = 'mail') = (message_id is not null))
);

create function check_offer() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if not exists (
        select from match_event e join match m on m.id = e.match_id
        where e.id = new.validated_event_id and e.match_id = new.match_id and e.to_state = 'validated'
          and e.actor = 'counsellor' and m.state in ('validated', 'offered')) then
        raise exception 'No offer without a counsellor''s validation of this match.' using errcode = 'PA008';
    end if;
    return new;
end $$;
create trigger check_offer before insert or update on offer for each row execute function check_offer();

grant select, insert, update on outbox, message to passerelle_web, passerelle_jobs;
grant delete on outbox to passerelle_jobs;
grant insert on outbox to passerelle_company;
grant select, update on answer_link to passerelle_web;
grant select, insert, update on answer_link to passerelle_jobs;
grant select, insert on offer to passerelle_web, passerelle_jobs;
