/**
 * Whom it touches that an actor of a reading becomes another actor of the record: both, and those whose role belongs to him
 * there; only of readings that were counted. The rows of a trigger on reading_actor, in the SQL of every database.
 */
export const MOVED = `select old.actor_id as actor_id union select new.actor_id
  union select role.actor_id from role where role.reading_id = new.reading_id and role.of_local_id = new.local_id`

/** That the reading was counted. */
export const WAS_COUNTED = `exists (select 1 from affair_article as held join settled_article as known
    on known.affair_id = held.affair_id and known.article_id = held.article_id
  where held.reading_id = new.reading_id and known.reading_id = new.reading_id)`
