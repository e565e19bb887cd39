import { hashOf } from '../../dist/read/linear/index.js'

/** The tenth that nothing is fitted on. By headline, so that stories written to one headline are on one side. */
export const isHeldOut = ({ headline }) => hashOf(headline) % 10 === 0

/** A labelled story as an article; its headline is the title. */
export const articleOf = ({ text, headline }, index) => ({
  id: String(index),
  text,
  title: headline,
  outlet: null,
  published: null,
  url: null,
  language: 'en',
})

/** The corpus has some modes under other names, and some that the manual lacks: those are no mode here. */
const RENAMED = {
  SIEZE: 'seize',
  PRIMATIVE: 'primitive',
  ASSASSINATE: 'targeted',
  EXECUTE: 'targeted',
  MASSACRE: null,
  CLEANSING: null,
  RETURN: null,
}

/** The mode of a story as PLOVER names it; null when it has none. */
export function modeOf({ type, mode }) {
  if (mode === null) return null
  if (mode in RENAMED) return RENAMED[mode]
  // The corpus bans as threats too; the manual only restricts.
  if (type === 'THREATEN' && mode === 'BAN') return 'restrict'
  return mode.toLowerCase()
}
