-- Asked for each pair of a night and at each move, so from the person: "offset 0" keeps the planner from starting with everybody who is placed,
-- once for each pair. One plan for all pairs, as making a plan takes longer than the question.
create or replace function pair_today(opening uuid, resident uuid, today date, but uuid default null)
returns table (
    person_state text, proposals_until date, is_placed boolean, opening_state text, apply_by date, starts_on date, contract_months numeric,
    available_from date, met_on date)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select r.state, r.proposals_until,
           (select count(*) > 0 from (select m.id from match m where m.resident_id = r.id and m.state = 'hired' offset 0) h
            join placement x on x.match_id = h.id join settling_placement s on s.placement_id = x.id
            where x.state = 'confirmed' and (x.ends_on is null or x.ends_on >= pair_today.today)),
           case when o.is_open and exists (select from open_content_finding f where f.opening_id = o.id and f.grade = 'refused')
                then 'paused' else o.state end,
           o.apply_by, o.starts_on, o.contract_months, p.available_from,
           (select max(least(f.met_on, pair_today.today)) from met_for_job f
            where f.resident_id = r.id and f.match_id is distinct from pair_today.but and f.firm = firm_of(o.company_id, o.employer_name)
              and f.occupation_code = o.occupation_code and f.met_on is not null)
    from opening o, resident r left join resident_profile p on p.resident_id = r.id
    where o.id = pair_today.opening and r.id = pair_today.resident;
end $$;
