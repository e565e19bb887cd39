import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Search as Glass } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { searchFacetsQuery, searchPages } from '../../api/queries.js'
import { counted, formatCount } from '../../logic/format.js'
import {
  countNarrowed,
  parseSearchRoom,
  type SearchRoomSearch,
  searchQuestion,
} from '../../logic/search/search-room.js'
import head from '../../parts/frame/room-head.module.css'
import { NarrowFold } from '../../parts/narrow-fold.js'
import { FoundHit } from '../../parts/search/found-hit.js'
import { SearchFacetList } from '../../parts/search/search-facet-list.js'
import { SearchHelp } from '../../parts/search/search-help.js'
import { Empty, Failure, Loading } from '../../parts/states.js'
import styles from './search.module.css'

const route = getRouteApi('/affairs/$affair/search')

/** Full-text search: articles or statements, the best first, and what they could be narrowed to. */
export function SearchRoom() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { q } = search
  const asked = searchQuestion(affair, search)
  const isAsked = asked !== null
  const question = asked ?? { affair, search: '' }
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...searchPages(question),
    enabled: isAsked,
  })
  const facets = useQuery({ ...searchFacetsQuery(question), enabled: isAsked }).data
  useDocumentTitle(q === undefined ? 'Search · Standpoint' : `“${q}” · Standpoint`)
  const go = (changed: SearchRoomSearch): void =>
    void navigate({ to: '/affairs/$affair/search', params: { affair }, search: changed, resetScroll: false })
  const total = data?.pages[0]?.total
  return (
    <>
      <div className={head.head}>
        <h1 aria-live="polite">
          {!isAsked ? 'Search' : total === undefined ? 'Searching …' : foundWords(total, search.in)}
        </h1>
      </div>
      <Box key={q ?? ''} search={search} onSearch={go} />
      {!isAsked ? (
        <SearchHelp isOpen />
      ) : (
        <div className={styles.columns}>
          <NarrowFold label="Narrow the search" set={countNarrowed(search)} className={styles.facets ?? ''}>
            {facets === undefined ? null : <SearchFacetList affair={affair} search={search} facets={facets} />}
            <SearchHelp isOpen={false} />
          </NarrowFold>
          <div className={styles.found}>
            {error !== null ? <Failure error={error} /> : null}
            {data === undefined && error === null ? <Loading /> : null}
            {total === 0 ? (
              <Empty title="Nothing found">
                <p>
                  All words must be there, in any form. Try fewer, the beginning of one (<code>boyc*</code>), or{' '}
                  <code>OR</code> between them.{' '}
                  <Link to="/affairs/$affair/search" params={{ affair }} search={q === undefined ? {} : { q }}>
                    Drop what narrows the search.
                  </Link>
                </p>
              </Empty>
            ) : null}
            <ol className={styles.hits}>
              {data?.pages.flatMap(({ rows }) =>
                rows.map((hit) => (
                  <li key={hit.statement ?? hit.article.id}>
                    <FoundHit affair={affair} hit={hit} query={q} />
                  </li>
                )),
              )}
            </ol>
            {hasNextPage ? (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                More
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </>
  )
}

const foundWords = (total: number, of: string | undefined): string =>
  of === 'statement' ? counted(total, 'statement') : `${formatCount(total)} ${total === 1 ? 'article' : 'articles'}`

interface BoxProps {
  readonly search: SearchRoomSearch
  readonly onSearch: (search: SearchRoomSearch) => void
}

/** The field, and what is searched: asked when it is sent, so that the way back has no half-typed words. */
function Box({ search, onSearch }: BoxProps) {
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => setTyped(search.q ?? ''), [search.q])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(parseSearchRoom({ ...search, q: typed }))
  }
  return (
    <search>
      <form className={styles.box} onSubmit={send}>
        <TextInput
          className={styles.field}
          type="search"
          size="md"
          aria-label="Words to search for"
          placeholder="“opening ceremony” OR boyc* -truce"
          leftSection={<Glass size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="md">
          Search
        </Button>
        <SegmentedControl
          aria-label="Search in"
          value={search.in ?? ''}
          onChange={(value) => onSearch(parseSearchRoom({ ...search, q: typed, in: value }))}
          data={[
            { value: '', label: 'Articles' },
            { value: 'statement', label: 'What was said' },
          ]}
        />
      </form>
    </search>
  )
}
