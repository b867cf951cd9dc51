-- Contacts with a company, so that six structures do not call one firm. For advisers and coordination, never for the company:
-- its role has no right here. Free text: a contact can be erased.
create table company_contact (
    id uuid primary key,
    company_id uuid not null references company,
    account_id uuid not null references account,
    held_on date not null,
    channel text not null check (channel in ('telephone', 'mail', 'visit', 'event')),
    note text not null check (length(note) between 3 and 500),
    created_at timestamptz not null
);
create index company_contact_company on company_contact (company_id, held_on);

grant select, insert, delete on company_contact to passerelle_web;
