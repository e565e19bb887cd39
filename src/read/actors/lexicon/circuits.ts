import { body, type KnownBody } from './known-body.js'

const ORDINALS: readonly (readonly [figure: string, word: string])[] = [
  ['1st', 'First'],
  ['2nd', 'Second'],
  ['3rd', 'Third'],
  ['4th', 'Fourth'],
  ['5th', 'Fifth'],
  ['6th', 'Sixth'],
  ['7th', 'Seventh'],
  ['8th', 'Eighth'],
  ['9th', 'Ninth'],
  ['10th', 'Tenth'],
  ['11th', 'Eleventh'],
]

const COURTS = ['U.S. Court of Appeals for the', 'US Court of Appeals for the', 'Court of Appeals for the']

/** The courts of appeals of the United States, by their numbers: "the 9th Circuit", "the 9th U.S. Circuit Court of Appeals". */
export const CIRCUITS: readonly KnownBody[] = [
  ...ORDINALS.map(([figure, word]) =>
    body(
      `${figure} Circuit Court of Appeals`,
      ...[figure, word].flatMap((number) => [
        `${number} Circuit`,
        `${number} Circuit Court`,
        `${number} Circuit Court of Appeals`,
        `${number} U.S. Circuit Court of Appeals`,
        `${number} US Circuit Court of Appeals`,
        ...COURTS.map((court) => `${court} ${number} Circuit`),
      ]),
    ),
  ),
  body(
    'D.C. Circuit Court of Appeals',
    'D.C. Circuit',
    ...COURTS.flatMap((court) => [`${court} D.C. Circuit`, `${court} District of Columbia Circuit`]),
  ),
]

/** "9th", where such a name may begin. */
export const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/
