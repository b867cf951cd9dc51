-- What a recurring job could not do: one thing among many (item_id), or anything at all (item_id null, the job threw). Gone when it works again.
create table job_failure (
    job text not null check (job ~ '^[a-z-]+$'),
    item_id uuid, -- an id, never a person's data
    code text not null, -- a rule's name, an SQLSTATE or a type name
    attempts integer not null check (attempts > 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    retry_at timestamptz not null,
    unique nulls not distinct (job, item_id)
);

-- A thing that cannot be done now waits, longer each time, and lets the others pass.
create function is_held_back(job text, item uuid, at timestamptz) returns boolean
    language sql stable
    return exists (select from job_failure f where f.job = is_held_back.job and f.item_id = item and f.retry_at > at);

grant select, insert, update, delete on job_failure to passerelle_jobs;
grant select on job_failure to passerelle_web;
