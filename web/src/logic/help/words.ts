/** A word of the field with what it means on this page. */
export interface FieldWord {
  readonly word: string
  readonly meaning: string
}

export interface WordGroup {
  readonly title: string
  readonly words: readonly FieldWord[]
}

/** The words that the page uses, by what they are about. (Data: a new word is an entry here.) */
export const FIELD_WORDS: readonly WordGroup[] = [
  {
    title: 'A statement',
    words: [
      {
        word: 'Source',
        meaning: 'Who is said to have said it, in the words of the article: “the minister”, “officials”.',
      },
      { word: 'Cue', meaning: 'The words that say that something was said: “denied”, “according to”.' },
      { word: 'Content', meaning: 'What was said. Words in quotation marks stand out.' },
      { word: 'Speaker', meaning: 'The actor whom the source means. “Does not say” where the article does not.' },
      { word: 'Direct, indirect, mixed', meaning: 'All in quotation marks; in the reporter’s words; some of both.' },
      { word: 'Via', meaning: 'By whom it was relayed: “CNBC reported that …”.' },
      {
        word: 'Confidence',
        meaning: 'How sure the program is to have read it rightly. It says nothing of what is true.',
      },
      { word: 'Doubt', meaning: 'A place where the program was unsure. It is shown and kept, never guessed away.' },
    ],
  },
  {
    title: 'Who stands where',
    words: [
      { word: 'Issue', meaning: 'A question of the codebook that is answered with yes or no.' },
      { word: 'Position', meaning: 'An actor’s side on an issue, since a day, with the sentence that says so.' },
      { word: 'For, undecided, against', meaning: 'The side. For means: would answer the question with yes.' },
      {
        word: 'Commitment',
        meaning: 'How far somebody went: has acted, pledged to, argues for it, considers it, or is expected to.',
      },
      {
        word: 'Inferred',
        meaning:
          'Not said of the actor itself, but of a group that it belongs to, or of the only member that did otherwise.',
      },
      { word: 'Disputed', meaning: 'Articles put the actor on both sides on one day.' },
      { word: 'Codebook', meaning: 'What is asked of an affair: its questions, and the words of either side.' },
    ],
  },
  {
    title: 'Outlets',
    words: [
      { word: 'Independent', meaning: 'Reports counted once, however many outlets copied them.' },
      { word: 'Copy', meaning: 'Twenty words or more that two outlets share outside quotations.' },
      { word: 'Says otherwise', meaning: 'Reports the same thing with another side, number or speaker.' },
      { word: 'Read and silent', meaning: 'Articles of the outlet from those days were read, and none says it.' },
      {
        word: 'Not read',
        meaning: 'No article of the outlet from those days is in the record: its silence means nothing.',
      },
    ],
  },
  {
    title: 'Events and figures',
    words: [
      { word: 'Event', meaning: 'What was done, by whom, to whom, by the types of PLOVER: reject, threaten, agree …' },
      { word: 'Modality', meaning: 'Whether it happened, is planned, called for, denied, or only thought of.' },
      { word: 'Figure', meaning: 'A number with what it counts; rival ones are laid side by side.' },
      {
        word: 'As of, learned',
        meaning: 'The day on which something held, and the day on which an article told of it.',
      },
    ],
  },
  {
    title: 'Networks and word choice',
    words: [
      {
        word: 'Tie, weight',
        meaning:
          'Two actors that stand on the same side of an issue (congruence) or on opposite ones (conflict), and how often.',
      },
      {
        word: '5 – 95 %, there in',
        meaning:
          'The articles are drawn anew 200 times: between these two numbers lie 90 % of the weights, and in so many draws the tie is there at all.',
      },
      {
        word: 'Beyond chance',
        meaning: 'Stronger than if each actor shared its weight out among its ties at random (disparity filter, 5 %).',
      },
      {
        word: 'Community, modularity',
        meaning: 'Actors tied more among each other than to others; from 0, no such groups, towards 1, nothing else.',
      },
      {
        word: 'Jaccard, cosine',
        meaning: 'Weights as a share of all that the two say, so that who speaks most is not tied most for that alone.',
      },
      {
        word: 'z',
        meaning: 'How sure it is that a word marks one side: from 1.96 chance alone would do it once in twenty times.',
      },
    ],
  },
]

/** The keys of the page, each with what it does. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/', 'Ctrl K'], does: 'search, from everywhere' },
  { keys: ['↑ ↓', 'Enter'], does: 'choose and open in the search' },
  { keys: ['j', 'k'], does: 'next statement, the one before; in an article' },
  { keys: ['n', 'p'], does: 'next piece of evidence of any kind, the one before; in an article' },
  { keys: ['← →'], does: 'a day back or on, on the slider of days; a step of the tour' },
  { keys: ['Esc'], does: 'close what is open' },
]
