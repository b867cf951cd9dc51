-- What an import reads of a profile and nobody understood, in its words: free text, so apart from the profile, which the ranking reads.
-- Gone with the person. Who somebody is, and protected grounds, are never kept here.
create table resident_as_written (
    resident_id uuid not null references resident on delete cascade,
    number smallint not null,
    notion text not null check (notion in
        ('contract', 'hours', 'schedule', 'pay', 'education', 'licence', 'language', 'travel', 'availability')),
    words text not null check (length(words) between 1 and 500),
    primary key (resident_id, number)
);
grant select, insert, update, delete on resident_as_written to passerelle_web, passerelle_jobs;

-- Spoken at a level that nobody has noted.
alter table resident_language alter column level drop not null;

-- Rows that are older than a rule stay until somebody mends them.
alter table resident_profile
    add constraint resident_profile_licences
        check (licences <@ array['AM', 'A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE']) not valid,
    add constraint resident_profile_contracts
        check (contracts_wanted <@ array['cdi', 'cdd', 'temp', 'seasonal', 'apprenticeship', 'professionalisation', 'insertion', 'internship']) not valid,
    add constraint resident_profile_schedules
        check (schedules_accepted <@ array['day', 'early', 'evening', 'night', 'weekend', 'shifts']) not valid,
    add constraint resident_profile_hours_min check (hours_min between 1 and 60) not valid,
    add constraint resident_profile_hours_max check (hours_max between 1 and 60) not valid,
    add constraint resident_profile_pay check (pay_per_hour_wanted between 1 and 200) not valid,
    add constraint resident_profile_available check (available_from between '2000-01-01' and '2100-01-01') not valid;
alter table resident_occupation add constraint resident_occupation_months check (practised_months <= 720) not valid;
alter table resident_language add constraint resident_language_code check (code ~ '^[a-z]{2,3}$') not valid;
alter table resident_identity
    add constraint resident_identity_names check (length(first_name) between 1 and 100 and length(last_name) between 1 and 100) not valid,
    add constraint resident_identity_phone check (phone ~ '^(0[1-9]( [0-9]{2}){4}|\+[1-9][0-9]{6,14})$' and phone !~ '^0[0-9] ([0-9])\1( \1\1){3}$') not valid;
alter table resident
    add constraint resident_entered check (entered_on between '2000-01-01' and '2100-01-01') not valid,
    add constraint resident_last_contact check (last_contact_on between '2000-01-01' and '2100-01-01') not valid;
alter table resident_protected add constraint resident_protected_birth check (birth_date between '1900-01-01' and '2100-01-01') not valid;

-- The district is one of the commune of the address.
alter table priority_district add constraint priority_district_commune unique (code, commune_code);
alter table resident_residence add constraint resident_residence_district
    foreign key (district_code, commune_code) references priority_district (code, commune_code) not valid;

-- Work begins at sixteen; nobody enters beyond seventy-five.
create function check_age_at_entry() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    born date;
    entered date;
begin
    select p.birth_date, r.entered_on into born, entered
    from resident r join resident_protected p on p.resident_id = r.id
    where r.id = (to_jsonb(new) ->> case tg_table_name when 'resident' then 'id' else 'resident_id' end)::uuid;
    if born is not null and (born + interval '16 years' > entered or born + interval '76 years' <= entered) then
        raise exception 'Nobody enters before sixteen or after seventy-five.' using errcode = '23514', constraint = 'resident_age_at_entry';
    end if;
    return null;
end $$;
create trigger check_age after insert or update of birth_date on resident_protected for each row execute function check_age_at_entry();
create trigger check_age after update of entered_on on resident for each row execute function check_age_at_entry();
