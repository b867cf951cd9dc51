-- The terms of a commitment against its own dates: CommitmentRules in Matching.Engine holds the same bounds.
alter table hiring_commitment
    add column public_outcome boolean not null default false, -- the public may read what was promised, and whether it is late or missed
    add constraint hiring_commitment_quantity check (proposed_quantity between 1 and 1000) not valid,
    add constraint hiring_commitment_length check (ends_on <= starts_on + interval '60 months') not valid;

-- ... and against the day of each act: what was in time when proposed may be over when it comes to be signed. PA050.
create function check_commitment_terms() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    on_day date := (new.at at time zone 'Europe/Paris')::date;
    terms hiring_commitment%rowtype;
begin
    select * into terms from hiring_commitment where id = new.commitment_id;
    if terms.starts_on < on_day - interval '6 months' or terms.starts_on > on_day + interval '24 months' or terms.ends_on <= on_day then
        raise exception 'A commitment from % to % is neither proposed nor signed on %.', terms.starts_on, terms.ends_on, on_day
            using errcode = 'PA050';
    end if;
    return new;
end $$;
create trigger check_terms before insert on commitment_event
    for each row when (new.to_state = 'proposed' or (new.to_state = 'signed' and new.actor = 'coordinator'))
    execute function check_commitment_terms();
