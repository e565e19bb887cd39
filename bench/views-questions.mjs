import { sql } from 'kysely'

/** Every so many articles one is read for words. */
const STEP = 12
/** Of each kind of frequency so many words, actors, outlets and days. */
const EACH = 4

/**
 * What is asked of a record, drawn from it: words, actors, outlets and days that are frequent, middling and rare. The same
 * for the same record; results name them by their place ("rare 2"), never by themselves.
 */
export async function drawQuestions(db, affair) {
  const rows = async (query) => (await query.execute(db)).rows
  const words = await drawWords(db)
  const actors = bands(
    await rows(sql`select actor_id as value, count(*) as count from statement_actor where part = 'speaker'
      group by actor_id having count(*) > 1 order by count desc, actor_id`),
  )
  const outlets = bands(
    await rows(sql`select outlet_id as value, count(*) as count from article where outlet_id is not null
      group by outlet_id order by count desc, outlet_id`),
  )
  const days = bands(
    await rows(sql`select substr(published, 1, 10) as value, count(*) as count from article where published is not null
      group by 1 order by count desc, 1`),
  )
  const articles = (
    await rows(sql`select article_id as id from affair_article where affair_id = ${affair} order by article_id`)
  ).filter((_, index) => index % STEP === 0)
  const known = days.map(({ value }) => value).sort()
  return { words, actors, outlets, days, articles: articles.map(({ id }) => id), first: known[0], last: known.at(-1) }
}

/** Words of four letters and more by how many of the articles looked at hold them. */
async function drawWords(db) {
  const { rows } = await sql`select text from article where seq % ${sql.lit(STEP)} = 0 order by seq`.execute(db)
  const holders = new Map()
  for (const { text } of rows) {
    for (const word of new Set(text.toLowerCase().match(/\b[a-z]{4,}\b/g))) {
      holders.set(word, (holders.get(word) ?? 0) + 1)
    }
  }
  const counted = [...holders].map(([value, count]) => ({ value, count }))
  return bands(counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)))
}

/** Of values in the order of their frequency the first, those in the middle of the mass, and those with the least. */
function bands(counted) {
  const mass = counted.reduce((sum, { count }) => sum + count, 0)
  let [passed, middle] = [0, 0]
  while (passed < mass / 2) passed += counted[middle++].count
  const rare = Math.max(counted.length - EACH, 0)
  return [
    ['frequent', 0],
    ['middling', Math.min(middle, rare)],
    ['rare', rare],
  ].flatMap(([band, from]) =>
    counted.slice(from, from + EACH).map(({ value }, index) => ({ name: `${band} ${index + 1}`, value })),
  )
}
