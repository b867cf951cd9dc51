-- The owner migrates; hosts connect with one of these roles (startup option "role").
-- passerelle_company is taken inside a transaction to serve a company: it can read no identity but through introduced_identity.
do $$
declare
    role_name text;
begin
    foreach role_name in array array['passerelle_web', 'passerelle_jobs', 'passerelle_ranking', 'passerelle_company'] loop
        begin
            execute format('create role %I nologin', role_name);
        exception when duplicate_object or unique_violation then
            null; -- roles belong to the cluster: another database made it
        end;
    end loop;
end $$;

grant usage on schema public to passerelle_web, passerelle_jobs, passerelle_ranking, passerelle_company;

-- The company served by this transaction; null outside of one.
create function current_company() returns uuid
language sql stable
as $$ select nullif(current_setting('passerelle.company_id', true), '')::uuid $$;

-- Events and ledgers are facts: nobody changes or deletes them, the owner included.
create function refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'Rows of % are facts: they are never changed or deleted; add a correcting one.', tg_table_name
        using errcode = 'PA001';
end $$;
