import { queryOptions } from '@tanstack/react-query'
import type { Abilities, Brought, CodebookAnswer, CodebookReport, Job, JobNews } from '../../../src/serve/api-types.js'
import { apiUrl, failureOf, getJson, OWN_HEADER, sendJson, unreachable } from './client.js'

export type {
  Abilities,
  Brought,
  Codebook,
  CodebookAnswer,
  CodebookReport,
  CodebookUsage,
  Job,
  JobNews,
} from '../../../src/serve/api-types.js'

// What brings articles and codebooks in: see docs/import.md.

/** What is said of all articles that are brought in at once. */
export interface BatchFacts {
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  /** Names of columns and keys where they are not the usual ones. */
  readonly columns?: Readonly<Record<string, string>>
}

export interface Pasted {
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
}

export interface NewArticles extends BatchFacts {
  readonly delivery: string
  readonly name?: string
  /** YAML or JSON. */
  readonly codebook?: string
}

export const abilitiesQuery = () =>
  queryOptions({
    queryKey: ['abilities'],
    queryFn: () => getJson<Abilities>('/abilities', {}),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const codebookQuery = (affair: string) =>
  queryOptions({
    queryKey: ['codebook', affair],
    queryFn: () => getJson<CodebookAnswer>(`/affairs/${encodeURIComponent(affair)}/codebook`, {}),
  })

export const jobsQuery = () =>
  queryOptions({ queryKey: ['jobs'], queryFn: () => getJson<readonly Job[]>('/jobs', {}), staleTime: 0 })

export const openDelivery = (): Promise<{ readonly id: string }> => sendJson('POST', '/deliveries')
export const throwAway = (delivery: string): Promise<null> => sendJson('DELETE', `/deliveries/${delivery}`)
export const putText = (delivery: string, pasted: Pasted): Promise<{ readonly brought: Brought }> =>
  sendJson('POST', `/deliveries/${delivery}/texts`, pasted)
export const putPage = (delivery: string, url: string): Promise<{ readonly brought: Brought }> =>
  sendJson('POST', `/deliveries/${delivery}/pages`, { url })
export const takeOut = (delivery: string, name: string): Promise<unknown> =>
  sendJson('DELETE', `/deliveries/${delivery}/brought`, undefined, { name })
export const startPreview = (delivery: string, facts: BatchFacts): Promise<Job> =>
  sendJson('POST', `/deliveries/${delivery}/preview`, facts)

export const startImport = (affair: string, articles: NewArticles): Promise<Job> =>
  sendJson('POST', `/affairs/${encodeURIComponent(affair)}/articles`, articles)
/** @param codebook its codebook from now on, null for none; left out, it stays */
export const startReread = (affair: string, codebook?: string | null): Promise<Job> =>
  sendJson('POST', `/affairs/${encodeURIComponent(affair)}/readings`, codebook === undefined ? {} : { codebook })
export const stopJob = (job: string): Promise<Job> => sendJson('POST', `/jobs/${job}/stop`)
export const jobNews = (job: string, after: number): Promise<JobNews> => getJson(`/jobs/${job}`, { after })

export const draftCodebook = (affair: string): Promise<{ readonly yaml: string }> =>
  sendJson('POST', `/affairs/${encodeURIComponent(affair)}/codebook/draft`)
/** @param affair to hold it against its articles, which takes seconds for hundreds of them */
export const checkCodebook = (text: string, affair?: string): Promise<CodebookReport> =>
  sendJson('POST', '/codebooks/check', affair === undefined ? { text } : { text, affair })

/**
 * Sends a file as it is; `onSent` is told how many of its bytes have gone. (By XMLHttpRequest: fetch does not say.)
 * @throws ApiFailure
 */
export function putFile(
  delivery: string,
  name: string,
  file: Blob,
  onSent: (bytes: number) => void,
): Promise<{ readonly brought: Brought | null }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', apiUrl(`/deliveries/${delivery}/files`, { name }))
    for (const [header, value] of Object.entries(OWN_HEADER)) request.setRequestHeader(header, value)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const isFine = request.status === 200 && request.response !== null
      if (isFine) resolve(request.response as { readonly brought: Brought | null })
      else reject(failureOf(request.response, request.status))
    }
    request.onerror = () => reject(unreachable())
    request.send(file)
  })
}
