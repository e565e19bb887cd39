import { useLocalStorage } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { abilitiesQuery } from '../../api/desk.js'

/** What it takes to decide: whether the server lets one, who decides, and how a decision is made. */
export function useDecide(onDone: () => void = () => undefined) {
  const client = useQueryClient()
  const mayDecide = useQuery(abilitiesQuery()).data?.importing === true
  const [coder, setCoder] = useLocalStorage({ key: 'standpoint-coder', defaultValue: '' })
  const change = useMutation({
    mutationFn: (make: (by: string) => Promise<unknown>) => make(coder.trim()),
    onSuccess: () => {
      onDone()
      // Whatever counts what was decided is asked anew.
      return client.invalidateQueries()
    },
  })
  return { mayDecide, coder, setCoder, isNamed: coder.trim() !== '', change }
}
