import { useQuery } from '@tanstack/react-query'
import {
  affairsQuery,
  foundActorsQuery,
  foundArticlesQuery,
  foundStatementsQuery,
  overviewQuery,
} from '../../api/queries.js'
import {
  asTyped,
  fits,
  foundActors,
  foundArticles,
  foundOutlets,
  foundRooms,
  foundStatements,
  type PlaceGroup,
  roomPath,
} from '../../logic/search/places.js'

interface Found {
  readonly groups: readonly PlaceGroup[]
  /** Whether answers are still on their way. */
  readonly isLooking: boolean
}

/** The places that fit a query, in groups: in the affair, if one is open, then the affairs. */
export function useFoundPlaces(affair: string | undefined, query: string): Found {
  const enabled = affair !== undefined
  // Without a letter or a number there is nothing to look for.
  const asked = enabled && /[\p{L}\p{N}]/u.test(query)
  const within = affair ?? ''
  const affairs = useQuery(affairsQuery())
  const overview = useQuery({ ...overviewQuery(within), enabled })
  const actors = useQuery({ ...foundActorsQuery(within, query), enabled: asked })
  const articles = useQuery({ ...foundArticlesQuery(within, asTyped(query)), enabled: asked })
  const statements = useQuery({ ...foundStatementsQuery(within, asTyped(query)), enabled: asked })
  const otherAffairs = (affairs.data?.rows ?? [])
    .filter(({ id, name }) => id !== affair && fits(query, name))
    .map(({ id, name }) => ({ href: roomPath(id), name, detail: 'affair' }))
  const groups: PlaceGroup[] = !enabled
    ? []
    : [
        { title: 'Actors', places: foundActors(within, asked ? (actors.data?.rows ?? []) : []) },
        { title: 'Rooms', places: foundRooms(within, query) },
        { title: 'Outlets', places: asked ? foundOutlets(within, query, overview.data?.outlets ?? []) : [] },
        { title: 'Articles', places: asked ? foundArticles(within, articles.data?.rows ?? []) : [] },
        {
          title: 'Statements',
          places: asked ? foundStatements(within, query, statements.data?.rows ?? [], statements.data?.total ?? 0) : [],
        },
      ]
  return {
    groups: [...groups, { title: 'Affairs', places: otherAffairs }].filter(({ places }) => places.length > 0),
    isLooking:
      asked &&
      [actors, articles, statements].some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData),
  }
}
