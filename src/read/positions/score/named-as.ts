import type { Actor } from '../../reading.js'
import type { Plain } from './features.js'

/** What somebody is called: who explains, speaks for others or reports takes a side less often than who decides. */
const CALLINGS: readonly (readonly [Plain, RegExp])[] = [
  [
    'isExpert',
    /\b(?:experts?|analysts?|professors?|fellow|scholars?|economists?|historians?|researchers?|authors?|lawyers?|attorneys?|scientists?|strategists?|director|lecturer|observers?)\b/i,
  ],
  ['isSpokesperson', /\b(?:spokes(?:man|woman|person|people)|press secretary|aides?|officials?)\b/i],
  ['isReporter', /\b(?:reporters?|correspondents?|journalists?|editors?|columnists?|anchors?|hosts?|pollsters?)\b/i],
  ['isFormer', /\b(?:former|ex|retired|late)\b/i],
  ['isOfBody', /\b(?:congress|senate|house|parliament|assembly|council|court|committee|commission|chamber)\b/i],
]

/**
 * What the name and the roles of an actor tell, each measure with its value: "experts" in small letters are nobody in particular,
 * "the Keldian Games Committee" is a name.
 */
export function namedAs({ name, roles }: Pick<Actor, 'name' | 'roles'>): readonly (readonly [Plain, number])[] {
  const told = [name, ...roles.map(({ role }) => role)].join(' ')
  const words = name.split(/\s+/)
  return [
    ...CALLINGS.map(([measure, pattern]) => [measure, Number(pattern.test(told))] as const),
    ['nameWords', Math.min(MOST_WORDS, words.length)],
    ['nameCapitals', words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length],
    ['isLowerCase', Number(/^\p{Ll}/u.test(name))],
  ]
}

const MOST_WORDS = 6
