-- A SIREN has a key of its own, and so has a SIRET whose first nine digits are one. Matching.Engine/Domain/Companies holds the same rule.
create function luhn_fits(digits text) returns boolean
language sql immutable strict parallel safe
as $$
    select sum(case when (length(digits) - n) % 2 = 0 then d else 2 * d - case when d > 4 then 9 else 0 end end) % 10 = 0
    from (select n, substr(digits, n, 1)::integer as d from generate_series(1, length(digits)) n) digit
$$;

create function is_siren(number text) returns boolean
language sql immutable strict parallel safe
as $$ select case when number ~ '^[0-9]{9}$' then luhn_fits(number) else false end $$;

-- La Poste has more establishments than the key allows for: theirs sum to a multiple of five.
create function is_siret(number text) returns boolean
language sql immutable strict parallel safe
as $$
    select case when number ~ '^[0-9]{14}$' then is_siren(left(number, 9)) and (luhn_fits(number)
        or (left(number, 9) = '356000000' and (select sum(d::integer) % 5 = 0 from regexp_split_to_table(number, '') d)))
    else false end
$$;

-- Old rows are kept until somebody mends them; new ones are held to the rule.
alter table company add constraint company_siren_is_right check (is_siren(siren)) not valid;
alter table establishment add constraint establishment_siret_is_right check (is_siret(siret)) not valid;
