-- A company says that an offre repérée is its own. It is a question: nothing changes for the opening before the coordination answers.
create table opening_claim (
    id uuid primary key,
    opening_id uuid not null references opening,
    company_id uuid not null references company,
    by_account uuid not null references account,
    at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references account,
    confirmed boolean,
    unique (opening_id, company_id),
    check ((settled_at is null) = (confirmed is null) and (settled_at is null) = (settled_by is null))
);
create index opening_claim_waiting on opening_claim (at) where settled_at is null;
grant select, insert, update on opening_claim to passerelle_web;

-- Whether the counsellor applies with the person where the offer was found: no company stands behind it here, or none did when
-- this candidate went to see it. Such a candidate was never introduced, and a later claim introduces nobody.
create function applies_at_source(match_id uuid, match_state text, opening_company uuid) returns boolean
language sql stable
as $$
    select opening_company is null
        or (match_state in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained')
            and not exists (select from introduction i where i.match_id = applies_at_source.match_id))
$$;
