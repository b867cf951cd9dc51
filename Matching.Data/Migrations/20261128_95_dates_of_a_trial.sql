-- A contract breaks in its trial period after its first day, and neither that nor "it never began" is said of a confirmed hire that is long
-- over, as Matching.Engine/Domain/Placements holds it. Asked when the move is written: older moves stay as they are.
create function check_reversal() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
    starts date;
    ends date;
begin
    select p.starts_on, p.ends_on into starts, ends from placement p where p.id = new.placement_id;
    if new.to_state = 'broken_in_trial' and paris_day(new.at) < starts then
        raise exception 'A trial period cannot break before the contract begins.' using errcode = 'PA070';
    end if;
    if new.from_state = 'confirmed' and paris_day(new.at) > least((starts + interval '8 months')::date, ends + 45) then
        raise exception 'The trial period of this hire is long over.' using errcode = 'PA070';
    end if;
    return new;
end $$;
-- After apply_event, which says from where it moves.
create trigger check_reversal before insert on placement_event
    for each row when (new.to_state in ('not_started', 'broken_in_trial')) execute function check_reversal();

-- What no job may plausibly pay an hour, apprentices included, is no wish either.
alter table resident_profile add constraint resident_profile_pay_plausible check (pay_per_hour_wanted >= 3) not valid;
