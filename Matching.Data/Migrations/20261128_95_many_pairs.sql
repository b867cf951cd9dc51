-- 70 000 people × 40 000 openings are more pairs than an integer counts.
alter table ranking_run alter column pair_count type bigint;
