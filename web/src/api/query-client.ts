import { QueryClient } from '@tanstack/react-query'
import { ApiFailure } from './client.js'

const MOST_TRIES = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The record changes when somebody reads more articles into it, on the command line.
      staleTime: 30_000,
      // What the server refuses once it will refuse again.
      retry: (tries, error) => tries < MOST_TRIES && (!(error instanceof ApiFailure) || error.status >= 500),
      retryDelay: 300,
    },
  },
})
