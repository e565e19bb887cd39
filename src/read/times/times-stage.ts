import type { Stage } from '../stage.js'
import { findTimes } from './find-times.js'

/** Adds `times`: every expression that names a day, week, month, year, season or stretch of days, as ISO 8601. */
export const timesStage: Stage = {
  name: 'times',
  needs: ['scan', 'quotations'],
  adds: ['times'],
  run: (doc) => {
    const { times, doubts } = findTimes({
      text: doc.article.text,
      published: doc.article.published,
      sentences: doc.scan.sentences,
      paragraphs: doc.scan.paragraphs,
      quotations: doc.quotations.filter(({ depth }) => depth === 0).map(({ span }) => span),
    })
    return { ...doc, times, doubts: [...doc.doubts, ...doubts] }
  },
}
