-- An adviser can bring the offers of a company that is known here from where it already publishes them. Such an opening is the
-- company's, and keeps its source so that importing it again finds it.
alter table opening drop constraint opening_origin_check, drop constraint opening_check1;
alter table opening
    add constraint opening_origin_check check (origin in ('posted', 'api', 'spotted', 'imported')),
    add constraint opening_source_check check ((origin in ('spotted', 'imported')) = (source is not null));
