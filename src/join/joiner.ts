import type { Kysely } from 'kysely'
import type { Joiner } from '../record/joiner.js'
import type { Database } from '../record/schema.js'
import { type ActorRulings, loadRulings } from './actors/actor-rulings.js'
import { addAliases, forgetReadings } from './actors/alias-rows.js'
import { unitId } from './actors/canonical-actor.js'
import { describeActors } from './actors/describe-actors.js'
import { loadBlock } from './actors/load-block.js'
import { loadDeclared, namedIn } from './actors/load-named.js'
import { profilesOf } from './actors/profile.js'
import { linkedUnits, openUnits, settleAliases, settleUnits, type Unit } from './actors/settle.js'
import { touchedBy } from './actors/touched.js'
import { forgetCopies } from './copies/index.js'
import { askAgain, foretellFigures, leaveFigures, settleFigures } from './figures/index.js'
import { decidedEvents, joinEvents } from './happenings/index.js'
import { joinTexts, ownTexts, ownTextsAgain } from './join-texts.js'
import { loadArticle } from './load-article.js'
import { forgetWordings } from './wordings/join-wordings.js'

/**
 * Joins the actors of each reading to those of the record, by look-ups under the keys of their names: what an article
 * costs grows with those who share a name, not with the articles. Names that several articles share are settled first
 * (join-aliases.ts), then those who are not named in full (choose.ts), here and in earlier articles, where what is known
 * under their keys has changed.
 */
export const joiner: Joiner = {
  leave: async (db, readingIds) => {
    await forgetWordings(db, readingIds)
    await leaveFigures(db, readingIds)
    await forgetCopies(db, readingIds)
    return forgetReadings(db, readingIds)
  },

  join: async (db, readingId, reading) => {
    const article = await loadArticle(db, readingId)
    const named = namedIn(reading, article.text)
    const declared = await loadDeclared(db, article.id, article.codebookHash)
    const units = profilesOf(named, article.published, declared).map((profile, index): Unit => {
      const localId = named[index]!.actor.id
      return { ...profile, readingId, localId, unit: unitId(article.id, localId) }
    })
    const texts = await ownTexts(db, readingId, article, reading)
    await foretellFigures(db, readingId, reading, article)
    return async (touched) => {
      const changed = await addAliases(db, units)
      await settle(db, new Set([...touched, ...changed]), units, await loadRulings(db))
      await joinTexts(db, texts)
    }
  },

  again: async (db, readingIds) => {
    for (const readingId of readingIds) {
      await forgetWordings(db, [readingId])
      await joinTexts(db, await ownTextsAgain(db, readingId))
    }
    await askAgain(db, readingIds)
  },

  settle: settleFigures,

  decided: async (db, decisionId) => {
    const { keys, units } = await touchedBy(db, decisionId)
    await settle(db, keys, units, await loadRulings(db))
    await joinEvents(db, await decidedEvents(db, decisionId))
  },
}

/** Settles what has changed, and these units; of all others nothing can have changed. */
async function settle(
  db: Kysely<Database>,
  changed: ReadonlySet<string>,
  units: readonly Unit[],
  rulings: ActorRulings,
): Promise<void> {
  const block = changed.size > 0 ? await loadBlock(db, changed, rulings) : []
  const moved = await settleAliases(db, block, rulings)
  const keys = moved.size > 0 ? new Set([...changed, ...block.flatMap((alias) => alias.keys)]) : changed
  const others = [...(await openUnits(db, keys)), ...(moved.size > 0 ? await linkedUnits(db, rulings.units) : [])]
  const known = new Set(units.map(({ readingId, localId }) => `${readingId}\n${localId}`))
  const actorOf = await settleUnits(
    db,
    [...units, ...others.filter((unit) => !known.has(`${unit.readingId}\n${unit.localId}`))],
    rulings,
  )
  const named = units.flatMap(({ alias }) => (alias === null ? [] : (actorOf.get(alias) ?? [])))
  await describeActors(db, [...named, ...moved])
}
