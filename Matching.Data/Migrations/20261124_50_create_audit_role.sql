-- The exposure audit has a role of its own: it reads which group a person belongs to, and nothing else. The ranking role cannot read this view.
do $$
begin
    create role passerelle_audit nologin;
exception when duplicate_object or unique_violation then
    null; -- roles belong to the cluster: another database made it
end $$;

grant usage on schema public to passerelle_audit;

create view audit_group as
select r.id as resident_id, g.dimension, g.label
from resident r
left join resident_protected p on p.resident_id = r.id
left join resident_residence h on h.resident_id = r.id
join support_structure s on s.id = r.structure_id
cross join lateral (values
    ('sex', p.sex),
    ('age', case
        when p.birth_date > current_date - interval '26 years' then 'under 26'
        when p.birth_date > current_date - interval '50 years' then '26 to 49'
        when p.birth_date is not null then '50 and over' end),
    ('district', coalesce(h.district_code, 'no priority district')),
    ('structure', s.name)) g (dimension, label)
where g.label is not null;

grant select on audit_group to passerelle_audit;
