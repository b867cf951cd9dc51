-- What pay was compared with, beside the finding: whoever reads it later is told the same figure. The minimum wage is known by its first day.
alter table content_finding
    add column bound_euros numeric,
    add column bound_period text check (bound_period in ('hour', 'month', 'year')),
    add column bound_is_least boolean,
    add column bound_minimum_from date,
    add column bound_share numeric,
    add constraint content_finding_bound_is_whole check (num_nonnulls(bound_euros, bound_period, bound_is_least, bound_share) in (0, 4)),
    add constraint content_finding_minimum_is_of_a_bound check (bound_minimum_from is null or bound_is_least);
