-- In which transaction what the ranking knows of a person last changed. Whoever keeps people in memory asks for those changed since its last
-- look: a transaction that it did not see then is not older than the oldest that was still running (pg_snapshot_xmin).
alter table resident add column changed_in xid8 not null default pg_current_xact_id();
create index resident_changed_in on resident (changed_in);
grant select (changed_in) on resident to passerelle_ranking;

create function note_resident_change() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    update resident set changed_in = pg_current_xact_id()
    where id = case tg_op when 'DELETE' then old.resident_id else new.resident_id end and changed_in <> pg_current_xact_id();
    return null;
end $$;
create trigger note_change after insert or update or delete on resident_profile for each row execute function note_resident_change();
create trigger note_change after insert or update or delete on resident_occupation for each row execute function note_resident_change();
create trigger note_change after insert or update or delete on resident_language for each row execute function note_resident_change();
create trigger note_change after insert or update or delete on resident_residence for each row execute function note_resident_change();

-- A home is the centre of its commune.
create function note_commune_change() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    update resident set changed_in = pg_current_xact_id()
    where id in (
        select h.resident_id from resident_residence h
        join moved n on n.code = h.commune_code join stood o on o.code = n.code
        where (n.latitude, n.longitude) is distinct from (o.latitude, o.longitude));
    return null;
end $$;
create trigger note_change after update on commune
    referencing old table as stood new table as moved for each statement execute function note_commune_change();
