-- Since when the company has written an imported opening itself: its source does not change it any more.
alter table opening add column taken_over_at timestamptz;

create or replace function opening_version(opening uuid) returns text
    language sql stable
    return (
        select md5(concat_ws('|',
            to_jsonb(o) - array['id', 'reference', 'state', 'state_since', 'is_open', 'has_ended', 'origin', 'source', 'source_id', 'source_url',
                'source_hash', 'taken_over_at', 'company_id', 'employer_name', 'place_label', 'park_code', 'latitude', 'longitude', 'in_area',
                'place_is_vague', 'apply_by', 'created_by', 'created_at', 'updated_at', 'published_at'],
            (select jsonb_agg(to_jsonb(r) order by r.number) from opening_requirement r where r.opening_id = o.id)))
        from opening o where o.id = opening_version.opening);
