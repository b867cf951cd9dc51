-- The version of what is edited: of its content only. What the clock or a decision changes (state, dates of its life, findings) refuses no edit.
create function opening_version(opening uuid) returns text
    language sql stable
    return (
        select md5(concat_ws('|',
            (select jsonb_object_agg(column_name, value) from jsonb_each(to_jsonb(o)) as field (column_name, value)
             where column_name in ('title', 'description', 'occupation_code', 'establishment_id', 'commune_code', 'positions', 'contract',
                'contract_months', 'hours_per_week', 'schedules', 'hours_from', 'hours_to', 'starts_at', 'ends_at', 'pay_period', 'pay_min', 'pay_max',
                'experience_months', 'experience_required', 'education_level', 'starts_on')),
            (select jsonb_agg(to_jsonb(r) order by r.number) from opening_requirement r where r.opening_id = o.id)))
        from opening o where o.id = opening_version.opening);

create function profile_version(resident uuid) returns text
    language sql stable
    return (
        select md5(concat_ws('|', to_jsonb(p),
            (select jsonb_agg(to_jsonb(o) order by o.occupation_code) from resident_occupation o where o.resident_id = r.id),
            (select jsonb_agg(to_jsonb(l) order by l.code) from resident_language l where l.resident_id = r.id)))
        from resident r left join resident_profile p on p.resident_id = r.id
        where r.id = profile_version.resident);

grant execute on function opening_version(uuid), profile_version(uuid) to passerelle_web, passerelle_company;
