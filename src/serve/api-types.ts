/** The types that the page shares with the API: imported by web/ as types only. */
export type { CodebookReport } from '../export/index.js'
export type { Brought, Job, JobNews } from '../intake/index.js'
export type { Codebook } from '../read/codebook.js'
export type { CodebookUsage } from '../read/codebook-check/index.js'
export type { CueClass, StatementKind } from '../read/reading.js'
export type { Span } from '../text/index.js'
export type {
  ClaimPlace,
  ClaimRow,
  CompareQuestion,
  Comparison,
  OutletCell,
} from '../views/compare/rows.js'
export type { CopyFilter, CopyRow, SharedText } from '../views/copies/rows.js'
export type { DecisionRow } from '../views/decisions/rows.js'
export type { Digest, DigestPart, DisputeGrown, EventLearned, StandingChanged } from '../views/digest/rows.js'
export type { EventFilter, EventReport, EventRow } from '../views/events/rows.js'
export type {
  Claim,
  Dispute,
  DisputeFilter,
  FigureFilter,
  FigureGroup,
  FigureMove,
  FigureRow,
  FigureValue,
  FigureView,
  Report,
} from '../views/figures/rows.js'
export type {
  Change,
  Commitment,
  Contradiction,
  IssueRef,
  Ledger,
  LedgerFilter,
  LedgerSummary,
  Matrix,
  MatrixCell,
  PositionFilter,
  PositionRow,
  Side,
  Standing,
} from '../views/ledger/rows.js'
export type { Network, NetworkEdge, NetworkNode } from '../views/network/rows.js'
export type {
  ActorRef,
  ActorRow,
  ActorView,
  ActorWhy,
  AffairRow,
  ArticleEvent,
  ArticleFigure,
  ArticlePosition,
  ArticleRef,
  ArticleRow,
  ArticleView,
  Coverage,
  Facet,
  FacetField,
  Filter,
  JoinReason,
  Listing,
  OutletRow,
  Overview,
  Page,
  Place,
  ReadingMade,
  RolePeriod,
  Sentence,
  StatementFacets,
  StatementRow,
} from '../views/rows.js'
export type { SearchFacet, SearchFacets, SearchHit } from '../views/search/rows.js'
export type { DayCount, PositionChange, Timeline, TimelineDay, TimelineKind } from '../views/timeline/rows.js'
export type {
  CellFate,
  ChangedPage,
  RemovedPosition,
  SentenceFate,
  SentencePair,
  VersionDiff,
  VersionRow,
  VersionsView,
} from '../views/versions/rows.js'
export type { Voice, VoiceCell, VoiceKind, VoiceOutlet, Voices } from '../views/voices/rows.js'
export type { Wording, WordingGroup, WordingPart } from '../views/wordings/rows.js'
export type { WordProgress } from '../views/words/article-words.js'
export type { MarkedTerm, WordComparison, WordSideSize } from '../views/words/rows.js'
export type { CodebookAnswer } from './codebook/schemas.js'
export type { Abilities } from './import/schemas.js'
