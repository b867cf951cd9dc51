-- A CHECK that is added "not valid" refuses new rows and leaves old ones alone. This says what is left to mend, so that none is forgotten.
-- The owner counts: row-level security and column rights hide nothing from it, and only numbers leave.
create function waiting_checks() returns table (table_name text, check_name text, breaks text, row_count bigint)
language plpgsql stable security definer set search_path = public
as $$
declare
    waiting record;
begin
    for waiting in
        select t.relname::text as on_table, c.conname::text as name, pg_get_expr(c.conbin, c.conrelid) as holds
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where c.contype = 'c' and not c.convalidated and t.relnamespace = 'public'::regnamespace
        order by t.relname, c.conname
    loop
        table_name := waiting.on_table;
        check_name := waiting.name;
        breaks := format('select * from %I where not (%s)', waiting.on_table, waiting.holds);
        begin
            execute format('select count(*) from %I where not (%s)', waiting.on_table, waiting.holds) into row_count;
        exception when others then
            row_count := null; -- an old row that the check cannot even be asked of
        end;
        return next;
    end loop;
end $$;
revoke execute on function waiting_checks() from public;
grant execute on function waiting_checks() to passerelle_web, passerelle_jobs;
