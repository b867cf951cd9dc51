-- The coordination paused it, and nobody has published it since.
create function is_held_by_coordination(opening uuid) returns boolean
language sql stable
return coalesce((
    select e.to_state = 'paused' from opening_event e
    where e.opening_id = is_held_by_coordination.opening
      and (e.to_state = 'published' or (e.to_state = 'paused' and e.actor = 'coordinator'))
    order by e.at desc, e.id desc
    limit 1), false);

-- Only the coordination publishes it again, whatever way it takes in between: handed in, taken back, handed in, published by rule (PA071).
create function keep_held_by_coordination() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
    if is_held_by_coordination(new.opening_id) then
        raise exception 'Only the coordination publishes what it paused.' using errcode = 'PA071';
    end if;
    return new;
end $$;
create trigger keep_held before insert on opening_event
    for each row when (new.to_state = 'published' and new.actor <> 'coordinator') execute function keep_held_by_coordination();
