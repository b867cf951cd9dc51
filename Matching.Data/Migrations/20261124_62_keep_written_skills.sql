-- Skills of a person that no code of the reference says: free text, so apart from the profile, which the ranking reads. Gone with the person.
create table resident_written_skills (
    resident_id uuid primary key references resident on delete cascade,
    lines text[] not null check (array_position(lines, null) is null and cardinality(lines) between 1 and 100)
);
grant select, insert, update, delete on resident_written_skills to passerelle_web, passerelle_jobs;
