import type { Job, JobNews } from '../../api/desk.js'
import { counted, formatCount, listed } from '../format.js'

/** What a look at the articles found, as sentences; the first is the count. */
export function previewWords({ found, added, known, versions }: Job['progress']): string {
  if (found === 0) return 'No article in it'
  const kinds = [
    [added, `${formatCount(added)} new`],
    [versions, `${counted(versions, 'new version')} of known ones`],
    [known, `${formatCount(known)} known already`],
  ].flatMap(([count, words]) => (count === 0 ? [] : [String(words)]))
  if (known === found) return `${counted(found, 'article')}, all known already`
  if (added === found) return counted(found, 'new article')
  return `${counted(found, 'article')}: ${listed(kinds)}`
}

/** What nobody states, as the end of "Nobody states …"; null where all is stated. */
export function unknownWords({ found, outletUnknown, publishedUnknown }: Job['progress']): string | null {
  const of = (count: number): string => (count === found ? (count === 1 ? 'it' : 'all of them') : formatCount(count))
  if (outletUnknown > 0 && outletUnknown === publishedUnknown) return `outlet and date of ${of(outletUnknown)}`
  const parts = [
    ...(outletUnknown > 0 ? [`the outlet of ${of(outletUnknown)}`] : []),
    ...(publishedUnknown > 0 ? [`the date of ${of(publishedUnknown)}`] : []),
  ]
  return parts.length === 0 ? null : listed(parts)
}

/** What became of one article, in a few words. */
export function outcomeWords({ status, waits, read, problem }: JobNews['articles'][number]): string {
  if (problem !== null) return 'kept, but not read'
  if (read !== null) {
    const doubts = read.doubts === 0 ? '' : `, ${counted(read.doubts, 'doubt')}`
    return counted(read.statements, 'statement') + doubts
  }
  if (waits) return 'waits to be read'
  return status === 'known' ? 'known already' : status === 'version' ? 'a new version' : 'taken in'
}

/** How a job stands, in one line. */
export function jobWords({ kind, state, progress }: Job): string {
  const { found, done, read } = progress
  const what = kind === 'reread' ? `${formatCount(done)} of ${counted(found, 'article')} read again` : null
  switch (state) {
    case 'waiting':
      return 'Waits until the work before it is done'
    case 'working':
      return what ?? (done === 0 ? 'Opening the articles …' : `${counted(done, 'article')} taken in`)
    case 'stopped':
      return `Stopped: ${what ?? `${counted(done, 'article')} taken in`}`
    case 'failed':
      return `This could not go on: ${what ?? `${counted(done, 'article')} taken in`}`
    case 'done':
      return kind === 'reread'
        ? found === 0
          ? 'Nothing was to be read again'
          : `${counted(read, 'article')} read again`
        : doneWords(progress)
  }
}

const doneWords = ({ found, added, known, versions }: Job['progress']): string => {
  const fresh = added + versions
  if (found === 0) return 'There was no article in it'
  if (fresh === 0)
    return `Nothing new: ${found === 1 ? 'the article is' : `all ${formatCount(found)} articles are`} known already`
  return `${counted(fresh, 'article')} taken in${known === 0 ? '' : `, ${formatCount(known)} known before`}`
}

/** News of a job put to what is known of it: the newest of each article last, and no more than `most`. */
export function mergedNews(before: JobNews | null, news: JobNews, most = 500): JobNews {
  const articles = before === null || before.job.id !== news.job.id ? [] : before.articles
  const problems = before === null || before.job.id !== news.job.id ? [] : before.problems
  const known = new Set(news.articles.map(({ number }) => number))
  const readNow = new Set(news.articles.map(({ id }) => id))
  const kept = articles.filter(({ number, id, waits }) => !known.has(number) && !(waits && readNow.has(id)))
  const last = new Set(news.problems.map(({ number }) => number))
  return {
    job: news.job,
    articles: [...kept, ...news.articles].slice(-most),
    problems: [...problems.filter(({ number }) => !last.has(number)), ...news.problems].slice(-most),
  }
}

/** The number after which news is asked for. */
export const lastNumber = ({ articles, problems }: JobNews): number =>
  Math.max(0, ...articles.map(({ number }) => number), ...problems.map(({ number }) => number))
