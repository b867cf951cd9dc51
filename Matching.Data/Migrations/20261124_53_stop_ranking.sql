-- The stop switch: while the last row says stopped, no run is written, whoever asks. Rows are facts: who, when and why stays readable.
create table ranking_stop (
    id uuid primary key,
    is_stopped boolean not null,
    reason text not null check (length(reason) between 3 and 500),
    account_id uuid not null references account,
    at timestamptz not null
);

create trigger refuse_change before update or delete on ranking_stop for each row execute function refuse_change();
create trigger refuse_truncate before truncate on ranking_stop execute function refuse_change();

create function ranking_is_stopped() returns boolean
language sql stable security definer set search_path = public
as $$ select coalesce((select is_stopped from ranking_stop order by at desc, id desc limit 1), false) $$;

create function refuse_run_while_stopped() returns trigger
language plpgsql
as $$
begin
    if ranking_is_stopped() then
        raise exception 'Ranking is stopped: no run is written until an administrator resumes it.' using errcode = 'PA011';
    end if;
    return new;
end $$;
create trigger refuse_while_stopped before insert on ranking_run for each row execute function refuse_run_while_stopped();

grant select, insert on ranking_stop to passerelle_web;
grant select on ranking_stop to passerelle_jobs;
