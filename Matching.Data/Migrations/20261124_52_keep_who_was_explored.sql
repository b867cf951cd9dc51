-- Shown though not allocated. A chance below one does not say it: people allocated to the last places share the draw, too.
alter table ranking_pair add column explored boolean not null default false;
alter table ranking_pair add constraint ranking_pair_explored_is_shown check (shown or not explored);
