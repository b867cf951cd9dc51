-- The last ranking of everybody for an opening: a run for one person says nothing about why an opening finds few.
create index ranking_obstacle_opening on ranking_obstacle (opening_id);

create view opening_last_ranking as
select distinct on (b.opening_id) b.opening_id, b.run_id
from ranking_obstacle b join ranking_run r on r.id = b.run_id
where r.cause <> 'resident'
order by b.opening_id, r.started_at desc, r.id desc;

grant select on opening_last_ranking to passerelle_web, passerelle_jobs;
