-- Moves that no screen, endpoint, import or job ever made: a company speaks for its openings and commitments itself, the coordination with a reason.
delete from legal_move
where (subject = 'opening' and actor = 'company_adviser' and from_state <> ''
       and (to_state in ('filled', 'withdrawn') or (from_state = 'paused' and to_state = 'published')))
   or (subject = 'hiring_commitment' and actor = 'company_adviser')
   or (subject = 'opening' and actor = 'coordinator' and from_state = 'draft' and to_state = 'withdrawn')
   or (subject = 'placement' and actor = 'company' and to_state = 'ended');
