-- What the coordination decides of a company: approved (it is who it says), refused, looked at again, and, apart from all that, trusted
-- with "publication directe". Nobody decided the last for the companies that are here: none has it until somebody does.
alter table company
    add column trusted_at timestamptz,
    add column refused_at timestamptz,
    add constraint company_trusted_is_approved check (trusted_at is null or approved_at is not null),
    add constraint company_refused_is_not_approved check (refused_at is null or approved_at is null);

create table company_decision (
    id uuid primary key,
    company_id uuid not null references company,
    kind text not null check (kind in ('approved', 'refused', 'reconsidered', 'trusted', 'no_longer_trusted')),
    reason_code text,
    by_account uuid not null references account,
    at timestamptz not null,
    check (kind <> 'refused' or reason_code is not null)
);
create index company_decision_company on company_decision (company_id, at);
create trigger refuse_change before update or delete on company_decision for each row execute function refuse_change();
create trigger refuse_truncate before truncate on company_decision execute function refuse_change();

-- The reason in words: erasable, so apart from the decision.
create table company_decision_note (
    decision_id uuid primary key references company_decision,
    text text not null check (length(text) between 3 and 1000)
);

create function apply_company_decision() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    c company%rowtype;
    starts_here boolean;
begin
    select * into c from company where id = new.company_id for update;
    starts_here := case new.kind
        when 'approved' then c.approved_at is null and c.refused_at is null
        when 'refused' then c.refused_at is null
        when 'reconsidered' then c.refused_at is not null
        when 'trusted' then c.approved_at is not null and c.trusted_at is null
        else c.trusted_at is not null end;
    if not starts_here then
        raise exception 'The company cannot be % from where it stands.', new.kind using errcode = 'PA005';
    end if;
    update company set
        approved_at = case new.kind when 'approved' then new.at when 'refused' then null else approved_at end,
        trusted_at = case new.kind when 'trusted' then new.at when 'refused' then null when 'no_longer_trusted' then null else trusted_at end,
        refused_at = case new.kind when 'refused' then new.at when 'reconsidered' then null else refused_at end
    where id = new.company_id;
    return new;
end $$;
create trigger apply_decision before insert on company_decision for each row execute function apply_company_decision();

create function refuse_standing_without_decision() returns trigger
language plpgsql
as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'Where a company stands changes only by inserting a decision.' using errcode = 'PA004';
    end if;
    return new;
end $$;
create trigger refuse_standing_without_decision before update of approved_at, trusted_at, refused_at on company
    for each row execute function refuse_standing_without_decision();

-- A company changes of itself whether it is shown, nothing else.
revoke update on company from passerelle_company;
grant update (publishes_commitments) on company to passerelle_company;

grant select, insert on company_decision to passerelle_web;
grant select, insert, delete on company_decision_note to passerelle_web;
grant select on company_decision, company_decision_note, opening_comment to passerelle_jobs;

-- By rule only a trusted company publishes (PA051); one that was refused hands in and publishes nothing (PA052).
create function check_company_of_opening() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    c company%rowtype;
begin
    select company.* into c from opening o join company on company.id = o.company_id where o.id = new.opening_id;
    if c.refused_at is not null then
        raise exception 'A company that was refused publishes nothing.' using errcode = 'PA052';
    end if;
    if c.id is not null and new.to_state = 'published' and new.actor = 'rule' and c.trusted_at is null then
        raise exception 'Only the opening of a trusted company is published without a person reading it.' using errcode = 'PA051';
    end if;
    return new;
end $$;
create trigger check_company before insert on opening_event
    for each row when (new.to_state in ('submitted', 'published')) execute function check_company_of_opening();

create function refuse_commitment_of_refused_company() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from hiring_commitment h join company c on c.id = h.company_id where h.id = new.commitment_id and c.refused_at is not null) then
        raise exception 'A company that was refused commits to nothing new.' using errcode = 'PA052';
    end if;
    return new;
end $$;
create trigger check_company before insert on commitment_event
    for each row when (new.to_state in ('proposed', 'signed') and new.actor <> 'rule') execute function refuse_commitment_of_refused_company();

-- The coordination says why when it stops an opening.
update legal_move set needs_reason = true where subject = 'opening' and actor = 'coordinator' and to_state in ('paused', 'withdrawn');
