create table hiring_commitment (
    id uuid primary key,
    reference bigint generated always as identity unique,
    company_id uuid not null references company,
    state text not null check (state in ('proposed', 'signed', 'kept', 'missed', 'cancelled')),
    state_since timestamptz not null,
    -- Each unit is counted by itself and never added to another.
    unit text not null check (unit in ('hire', 'work_study', 'immersion', 'internship')),
    audience text not null check (audience in ('priority_district', 'accompanied')),
    contracts text[] not null default '{}', -- empty: any
    occupation_codes text[] not null default '{}', -- empty: any
    commune_codes text[] not null default '{}', -- of work; empty: any
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on),
    created_by uuid references account,
    created_at timestamptz not null,
    is_demonstration boolean not null default false
);
create index hiring_commitment_company on hiring_commitment (company_id);

create table commitment_event (
    id uuid primary key,
    commitment_id uuid not null references hiring_commitment,
    from_state text,
    to_state text not null,
    actor text not null,
    actor_id uuid,
    reason_code text,
    at timestamptz not null
);

create function apply_commitment_event() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    current_state text;
begin
    select state into current_state from hiring_commitment where id = new.commitment_id for update;
    if not exists (select from commitment_event where commitment_id = new.commitment_id) then
        current_state := null;
    end if;
    if new.from_state is not null and new.from_state is distinct from current_state then
        raise exception 'The commitment is no longer %.', new.from_state using errcode = 'PA005';
    end if;
    new.from_state := current_state;
    perform check_move('hiring_commitment', current_state, new.to_state, new.actor, new.reason_code, null, null);
    update hiring_commitment set state = new.to_state, state_since = new.at where id = new.commitment_id;
    return new;
end $$;
create trigger apply_event before insert on commitment_event for each row execute function apply_commitment_event();
create trigger refuse_change before update or delete on commitment_event for each row execute function refuse_change();
create trigger refuse_truncate before truncate on commitment_event execute function refuse_change();
create trigger refuse_state_without_event before update of state on hiring_commitment
    for each row execute function refuse_state_without_event();

-- The ledger. Promised is the sum of 'promise' and 'amendment'; kept is the sum of 'placement' and 'reversal'.
create table commitment_entry (
    id uuid primary key,
    commitment_id uuid not null references hiring_commitment,
    kind text not null check (kind in ('promise', 'amendment', 'placement', 'reversal')),
    quantity integer not null check (quantity <> 0),
    placement_id uuid references placement,
    reverses_id uuid unique references commitment_entry,
    by_account uuid references account,
    at timestamptz not null,
    check ((kind in ('placement', 'reversal')) = (placement_id is not null)),
    check ((kind = 'reversal') = (reverses_id is not null)),
    check (kind <> 'placement' or quantity = 1),
    check (kind <> 'reversal' or quantity = -1),
    check (kind <> 'promise' or quantity > 0)
);
create index commitment_entry_commitment on commitment_entry (commitment_id);
-- A placement counts once, over all commitments, for ever.
create unique index commitment_entry_one_per_placement on commitment_entry (placement_id) where kind = 'placement';
create unique index commitment_entry_one_promise on commitment_entry (commitment_id) where kind = 'promise';

create function check_commitment_entry() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if new.kind = 'placement' and not exists (
        select from placement p
        join match m on m.id = p.match_id
        join opening o on o.id = m.opening_id
        join hiring_commitment c on c.id = new.commitment_id and c.company_id = o.company_id and c.state in ('signed', 'kept')
        where p.id = new.placement_id and p.state = 'confirmed') then
        raise exception 'Only a confirmed placement at the company that signed keeps a commitment.' using errcode = 'PA010';
    end if;
    if new.kind = 'reversal' and not exists (
        select from commitment_entry e join placement p on p.id = e.placement_id
        where e.id = new.reverses_id and e.kind = 'placement' and e.commitment_id = new.commitment_id
          and e.placement_id = new.placement_id and p.state in ('not_started', 'broken_in_trial')) then
        raise exception 'A reversal answers one placement entry whose placement did not start or broke.' using errcode = 'PA010';
    end if;
    return new;
end $$;
create trigger check_entry before insert on commitment_entry for each row execute function check_commitment_entry();
create trigger refuse_change before update or delete on commitment_entry for each row execute function refuse_change();
create trigger refuse_truncate before truncate on commitment_entry execute function refuse_change();

create view commitment_balance as
select c.id as commitment_id,
       coalesce(sum(e.quantity) filter (where e.kind in ('promise', 'amendment')), 0)::integer as promised,
       coalesce(sum(e.quantity) filter (where e.kind in ('placement', 'reversal')), 0)::integer as kept
from hiring_commitment c left join commitment_entry e on e.commitment_id = c.id
group by c.id;

grant select, insert on hiring_commitment, commitment_event, commitment_entry to passerelle_web, passerelle_jobs;
grant select on commitment_balance to passerelle_web, passerelle_jobs;
grant select, insert on hiring_commitment, commitment_event to passerelle_company;
grant select on commitment_entry to passerelle_company;
alter table hiring_commitment enable row level security;
alter table commitment_event enable row level security;
alter table commitment_entry enable row level security;
create policy all_rows on hiring_commitment to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on commitment_event to passerelle_web, passerelle_jobs using (true) with check (true);
create policy all_rows on commitment_entry to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on hiring_commitment to passerelle_company
    using (company_id = current_company()) with check (company_id = current_company());
create policy own_company on commitment_event to passerelle_company
    using (exists (select from hiring_commitment c where c.id = commitment_id))
    with check (actor = 'company' and exists (select from hiring_commitment c where c.id = commitment_id));
create policy own_company on commitment_entry for select to passerelle_company
    using (exists (select from hiring_commitment c where c.id = commitment_id));
