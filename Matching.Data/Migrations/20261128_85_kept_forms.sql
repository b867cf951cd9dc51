-- What somebody had typed when their session had ended: sealed, for that account only, for minutes, given back once.
create table kept_form (
    id uuid primary key,
    account_id uuid not null references account,
    content bytea not null check (octet_length(content) <= 1000000),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    check (expires_at > created_at)
);
create index kept_form_account on kept_form (account_id, created_at);

grant select, insert, delete on kept_form to passerelle_web;
