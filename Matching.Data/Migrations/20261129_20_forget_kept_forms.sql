-- What nobody sends again goes with the nightly clean-up too; the jobs' host sees when, never what.
grant select (expires_at), delete on kept_form to passerelle_jobs;
