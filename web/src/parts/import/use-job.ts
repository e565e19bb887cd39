import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type JobNews, jobNews } from '../../api/desk.js'
import { messageOf } from '../../logic/import/gathering.js'
import { lastNumber, mergedNews } from '../../logic/import/words.js'

const ASK_EVERY_MS = 500

export interface FollowedJob {
  /** Null before the first answer. */
  readonly news: JobNews | null
  /** Why it cannot be followed; null when it can. */
  readonly lost: string | null
}

/** Follows a job until it is over; what the page knew of the record is then asked for anew. */
export function useJob(id: string): FollowedJob {
  const [followed, setFollowed] = useState<FollowedJob>({ news: null, lost: null })
  const queryClient = useQueryClient()
  useEffect(() => {
    let isLeft = false
    let known: JobNews | null = null
    const follow = async (): Promise<void> => {
      while (!isLeft) {
        try {
          known = mergedNews(known, await jobNews(id, known === null ? 0 : lastNumber(known)))
          if (isLeft) return
          setFollowed({ news: known, lost: null })
          if (known.job.state !== 'working' && known.job.state !== 'waiting') break
        } catch (error) {
          if (!isLeft) setFollowed({ news: known, lost: messageOf(error) })
          return
        }
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
      }
      await queryClient.invalidateQueries()
    }
    void follow()
    return () => {
      isLeft = true
    }
  }, [id, queryClient])
  return followed
}
