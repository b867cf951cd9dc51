-- What no mail can be sent to is not kept. The reader in the code knows more; this is the part of it that SQL says simply.
create function is_mail_address(address text) returns boolean
    language sql immutable parallel safe
    return length(address) <= 254
        and address ~ '^[A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$';

alter table resident_identity
    add constraint resident_identity_email_check check (email is null or is_mail_address(email)) not valid;

alter table invitation
    add constraint invitation_email_check check (email is null or is_mail_address(email)) not valid;

-- An account that was opened with such an address goes on signing in, and every sign-in writes its row: only a new address is asked.
create function check_account_email() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' or new.email is distinct from old.email) and not is_mail_address(new.email) then
        raise exception 'no mail can be sent to the address of account %', new.id
            using errcode = 'check_violation', constraint = 'account_email_check', table = 'account';
    end if;
    return new;
end
$$;

create trigger account_email_check before insert or update of email on account
    for each row execute function check_account_email();
