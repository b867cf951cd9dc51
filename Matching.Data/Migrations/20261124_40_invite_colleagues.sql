-- A colleague invited to a company's team. The address is kept only while the invitation waits; then it is the account's, or nobody's.
create table invitation (
    id uuid primary key,
    company_id uuid not null references company,
    email text,
    invited_by uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    account_id uuid references account, -- who joined
    check ((email is not null) = (withdrawn_at is null and accepted_at is null)),
    check (withdrawn_at is null or accepted_at is null),
    check ((accepted_at is not null) = (account_id is not null))
);
create unique index invitation_waiting on invitation (company_id, upper(email)) where email is not null;

-- Like an answer link: 256 random bits in the mail, their SHA-256 here. It serves as long as its invitation waits.
create table invitation_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    invitation_id uuid not null references invitation,
    created_at timestamptz not null
);
create index invitation_link_invitation on invitation_link (invitation_id);

-- The first mail to somebody who has no account yet.
alter table message add column invitation_id uuid references invitation;
alter table message drop constraint message_kind_check, drop constraint message_check1;
alter table message
    add constraint message_kind_check check (kind ~ '^[a-z_]+_for_(candidate|counsellor|company|coordinator|account|colleague)$'),
    add constraint message_recipient_check check (
        kind like '%\_for\_candidate' or (kind = 'invitation_for_colleague' and invitation_id is not null) or account_id is not null);

grant select, insert, update on invitation to passerelle_company, passerelle_web;
grant select, update on invitation to passerelle_jobs;
grant select on invitation_link to passerelle_web;
grant select, insert on invitation_link to passerelle_jobs;
alter table invitation enable row level security;
create policy all_rows on invitation to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on invitation to passerelle_company
    using (company_id = current_company()) with check (company_id = current_company());
