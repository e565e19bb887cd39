/** The types that the page shares with the API: imported by web/ as types only. */
export type { CueClass, StatementKind } from '../read/reading.js'
export type { Span } from '../text/index.js'
export type {
  ActorRef,
  ActorRow,
  ActorView,
  ActorWhy,
  AffairRow,
  ArticleRef,
  ArticleRow,
  ArticleView,
  Facet,
  Filter,
  Listing,
  OutletRow,
  Overview,
  Page,
  RolePeriod,
  Sentence,
  StatementFacets,
  StatementRow,
} from '../views/rows.js'
