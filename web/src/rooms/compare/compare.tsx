import { useDocumentTitle } from '@mantine/hooks'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { COMPARISON_NAMES, type CompareSearch, parseCompareSearch } from '../../logic/compare/compare-search.js'
import { Claims } from '../../parts/compare/claims.js'
import { Copies } from '../../parts/compare/copies.js'
import { VoiceTable } from '../../parts/compare/voice-table.js'
import { WordChoice } from '../../parts/compare/word-choice.js'
import { Wordings } from '../../parts/compare/wordings.js'
import { Loading } from '../../parts/states.js'
import styles from './compare.module.css'

const route = getRouteApi('/affairs/$affair/compare')

const PARTS = { claims: Claims, wordings: Wordings, copies: Copies, voices: VoiceTable, words: WordChoice } as const
const isPart = (of: string): of is keyof typeof PARTS => Object.hasOwn(PARTS, of)

/** Outlets side by side: who says what, what they make of one statement, what they have from each other, and which words are theirs. */
export function Compare() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const of = search.of ?? 'claims'
  const Part = PARTS[isPart(of) ? of : 'claims']
  useDocumentTitle(`${COMPARISON_NAMES[of]} · Standpoint`)
  const change = (field: keyof CompareSearch) => (value: string | null) =>
    void navigate({
      to: '/affairs/$affair/compare',
      params: { affair },
      search: parseCompareSearch({ ...search, [field]: value }),
      replace: true,
      resetScroll: false,
    })
  const tabs = useRef<HTMLElement>(null)
  // On a phone not all fit: the chosen one is brought into sight.
  useEffect(() => {
    const chosen = tabs.current?.children[Object.keys(COMPARISON_NAMES).indexOf(of)]
    if (chosen instanceof HTMLElement)
      tabs.current?.scrollTo({ left: chosen.offsetLeft - tabs.current.offsetLeft - 24 })
  }, [of])
  return (
    <>
      <div className={styles.head}>
        <h1>Outlets side by side</h1>
        <nav ref={tabs} aria-label="What is compared" className={styles.tabs}>
          {Object.entries(COMPARISON_NAMES).map(([value, name]) => (
            <Link
              key={value}
              to="/affairs/$affair/compare"
              params={{ affair }}
              search={parseCompareSearch({ of: value })}
              className={styles.tab}
              activeOptions={{ exact: true }}
              aria-current={value === of ? 'page' : undefined}
              resetScroll={false}
            >
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <Suspense key={of} fallback={<Loading />}>
        <Part affair={affair} search={search} onChange={change} />
      </Suspense>
    </>
  )
}
