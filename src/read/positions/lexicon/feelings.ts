/** Participles of feeling: who "is appalled by it" feels so, and "by" names no doer. */
const FELT = new Set(
  `flabbergasted shocked appalled outraged stunned horrified baffled astonished astounded dumbfounded mystified disgusted offended insulted
  infuriated incensed enraged angered heartened encouraged thrilled delighted pleased gratified impressed saddened dismayed alarmed
  perturbed perplexed bewildered frightened disappointed disturbed troubled unnerved upset annoyed irritated inspired relieved`
    .trim()
    .split(/\s+/),
)
export const isFeltBy = (participle: string): boolean => FELT.has(participle)
