-- How many a commitment proposes; the promise itself is the ledger's, written when it is countersigned.
alter table hiring_commitment add column proposed_quantity integer check (proposed_quantity > 0);

-- A company sees the immersions of those introduced to it.
alter table immersion enable row level security;
create policy all_rows on immersion to passerelle_web, passerelle_jobs using (true) with check (true);
create policy own_company on immersion for select to passerelle_company using (is_introduced_here(match_id));
grant select on immersion, commitment_balance to passerelle_company;
