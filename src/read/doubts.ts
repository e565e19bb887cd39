/**
 * What the engine can be unsure of, by code (a table). A doubt stands beside what was read, with its place in the text;
 * codes are never used again for something else.
 */
export const DOUBTS = {
  DATE_BEHIND: 'a day told as past that lies after the date of publication: days are counted from it',
  QUOTATION_MARK_STRAY: 'a quotation mark that pairs with no other',
  QUOTATION_UNATTRIBUTED: 'a quoted sentence of which the article does not seem to say whose it is',
  QUOTATION_UNCLOSED: 'a quotation whose closing mark is missing: it was read to the end of its paragraph',
  SEAT_UNCLEAR: 'a capital of which it could not be told whether the town or its government is meant',
  SPEAKER_UNCLEAR: 'a source of which it could not be told for sure which actor it is',
  TIME_UNANCHORED: 'a time that counts from a date which is not known',
} as const satisfies Record<string, string>

export type DoubtCode = keyof typeof DOUBTS
