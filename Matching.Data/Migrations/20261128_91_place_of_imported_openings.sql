-- An imported opening was said to be at the establishment that it was imported for even where its own commune is another: the form then
-- offered that establishment as its place, and saving moved it there.
update opening o set establishment_id = null
from establishment e
where e.id = o.establishment_id and o.origin = 'imported' and o.commune_code is distinct from e.commune_code;
