-- What each audit found: who was proposed for the openings then open, by group, beside who could have been. Written with its small groups
-- already hidden, so that nobody who reads it can find them; never changed afterwards.
create table exposure_audit (
    audited_on date not null,
    dimension text not null check (dimension in ('sex', 'age', 'district', 'structure')),
    label text not null,
    opening_count integer not null,
    resident_count integer check (resident_count >= 11),
    share_of_eligible double precision,
    share_of_proposed double precision,
    ratio double precision,
    ratio_low double precision,
    ratio_high double precision,
    primary key (audited_on, dimension, label),
    -- A hidden group has no figure at all.
    check (num_nulls(resident_count, share_of_eligible, share_of_proposed, ratio, ratio_low, ratio_high) in (0, 6))
);

create trigger refuse_change before update or delete on exposure_audit for each row execute function refuse_change();

grant select, insert on exposure_audit to passerelle_jobs;
grant select on exposure_audit to passerelle_web;
