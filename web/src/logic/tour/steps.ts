/** A step of the tour: where it goes, what it points at, and what it says. */
export interface TourStop {
  /** Address of the room below that of the affair; "" for the overview. */
  readonly path: string
  /** What it points at; where the room has no such thing, the words stand in the middle. */
  readonly target: string
  readonly title: string
  readonly words: string
}

/** The tour, over any affair. (Data: a new step is an entry here.) */
export const TOUR: readonly TourStop[] = [
  {
    path: '',
    target: 'section[aria-labelledby="standings"]',
    title: 'Who stands where',
    words:
      'The answer comes first: for each question of the affair, who is for, undecided and against, and how far they went. Every name opens the reports that say so.',
  },
  {
    path: '/positions',
    target: 'main table',
    title: 'Day by day',
    words:
      'All actors by all questions, as of any day: move the slider to see who changed, and when. Each cell opens its ledger, with every piece of evidence and what contradicts it.',
  },
  {
    path: '/statements',
    target: 'main article',
    title: 'Every claim opens its sentence',
    words:
      'Who said what, with source, cue and content marked. The link leads to the article as it was published, at that sentence. What the program doubts is marked too, never guessed.',
  },
  {
    path: '/compare',
    target: 'main table',
    title: 'Outlets side by side',
    words:
      'One claim a line, one outlet a column: says so, says otherwise, read and silent, not read. Silence counts only where the outlet was read.',
  },
  {
    path: '/network',
    target: 'main svg:not(.lucide)',
    title: 'Who goes with whom',
    words: 'Actors that agree, as political scientists draw them. Choose a tie to see the statements behind it.',
  },
  {
    path: '/network',
    target: 'button[aria-label="Cite and export"]',
    title: 'Take it with you',
    words:
      'In every room: its link, a citation, its rows as CSV, a print. Reviewed or not, each number leads back to what it counts. Help is at the right, with this tour.',
  },
]

/** The key in the browser's storage that says that the tour was taken or declined. */
export const TOUR_KEY = 'standpoint-tour'
