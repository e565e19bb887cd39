import { seeded } from '../shared.mjs'

const words = (text) => text.split(/\s+/)
const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** Another word of about the same sense, as who turns a translation back would take it. */
const SYNONYMS = new Map(
  `big:large large:big many:numerous people:persons help:assist helped:assisted want:wish wants:wishes need:require needs:requires think:believe
  thinks:believes believe:think know:understand show:demonstrate shows:demonstrates stop:halt stopped:halted start:begin started:began
  begin:start keep:maintain kept:maintained give:provide gave:provided get:obtain got:obtained make:produce made:produced use:employ used:employed
  buy:purchase kill:slay killed:slain fight:struggle fighting:struggling end:finish ended:finished try:attempt trying:attempting tried:attempted
  ask:request asked:requested tell:inform told:informed talk:speak talking:speaking speak:talk country:nation countries:nations nation:country
  government:administration administration:government president:leader leader:chief law:legislation laws:statutes plan:scheme plans:schemes
  problem:issue problems:issues issue:question issues:questions attack:assault attacks:assaults war:conflict threat:danger threats:dangers
  important:significant significant:considerable difficult:hard hard:difficult clear:obvious great:grand good:fine bad:poor terrible:dreadful
  new:fresh old:former first:initial last:final right:correct wrong:mistaken strong:powerful powerful:mighty serious:grave real:genuine
  money:funds job:post jobs:posts work:labor working:laboring worker:labourer workers:labourers child:kid children:kids family:household
  families:households city:town town:village house:home home:house state:province world:globe way:manner ways:manners thing:matter things:matters
  year:twelvemonth day:date days:dates week:seven-day month:four-week time:moment today:now now:currently never:at-no-time always:constantly
  very:extremely really:truly quickly:swiftly together:jointly only:merely still:yet also:too decision:ruling support:back supports:backs
  agree:concur agreement:accord deal:accord vote:ballot voted:balloted public:open private:personal safe:secure safety:security security:safety
  protect:guard protecting:guarding change:alter changed:altered changes:alterations continue:carry-on allow:permit allowed:permitted
  happen:occur happened:occurred happening:occurring see:witness seen:witnessed look:appear find:discover found:discovered build:construct
  built:constructed win:prevail won:prevailed lose:forfeit lost:forfeited hope:trust fear:dread answer:reply answers:replies question:query
  questions:queries action:step actions:steps act:deed responsibility:duty future:morrow American:US citizens:nationals community:neighbourhood`
    .split(/\s+/)
    .map((pair) => pair.split(':')),
)

/** What becomes of the words of who speaks when somebody else tells them in the past. */
const TOLD = new Map(
  `i:he me:him my:his mine:his myself:himself we:they us:them our:their ours:theirs ourselves:themselves i'm:he-was i've:he-had i'll:he-would i'd:he-would
  we're:they-were we've:they-had we'll:they-would am:was is:was are:were has:had have:had will:would can:could may:might shall:should
  don't:did-not doesn't:did-not isn't:was-not aren't:were-not can't:could-not won't:would-not haven't:had-not hasn't:had-not it's:it-was
  that's:that-was there's:there-was today:that-day now:then here:there this:that these:those think:thought believe:believed know:knew want:wanted
  need:needed hope:hoped see:saw feel:felt say:said do:did does:did goes:went go:went`
    .split(/\s+/)
    .map((pair) => pair.split(':')),
)

const replaced = (text, table, share, random) =>
  words(text)
    .map((word) => {
      const core = bare(word)
      const other = table.get(core.toLowerCase().replaceAll('’', "'"))
      return other === undefined || random() >= share ? word : word.replace(core, () => other.replaceAll('-', ' '))
    })
    .join(' ')

const clause = (text, random, share) => {
  const all = words(text)
  const length = Math.max(6, Math.round(share * all.length))
  const from = random() < 0.5 ? 0 : all.length - length
  return all.slice(from, from + length).join(' ')
}

/** Ways in which one quotation is printed otherwise: each gives the words, and how they are told. */
export const WAYS = {
  cut: (text, random) => ({ kind: 'direct', content: clause(text, random, 0.5) }),
  ellipsis: (text) => {
    const all = words(text)
    const third = Math.max(3, Math.floor(all.length / 3))
    return { kind: 'direct', content: `${all.slice(0, third).join(' ')} … ${all.slice(-third).join(' ')}` }
  },
  indirect: (text, random) => ({
    kind: 'indirect',
    content: `that ${replaced(text, TOLD, 1, random).replace(/[.!?]+$/, '')}`,
  }),
  fragment: (text, random) => {
    const all = words(text)
    const length = Math.max(5, Math.round(0.35 * all.length))
    const from = Math.floor(random() * (all.length - length + 1))
    const told = (part) => replaced(part.join(' '), TOLD, 1, random)
    const [before, after] = [all.slice(Math.max(0, from - 4), from), all.slice(from + length, from + length + 4)]
    return {
      kind: 'mixed',
      content: `${told(before)} “${all.slice(from, from + length).join(' ')}” ${told(after)}`.trim(),
    }
  },
  retranslated: (text, random) => ({ kind: 'direct', content: replaced(text, SYNONYMS, 1, random) }),
  'another speaker': (text) => ({ kind: 'direct', content: text }),
  punctuation: (text) => ({
    kind: 'direct',
    content: text
      .replace(/[,;:]/g, '')
      .replace(/(\p{L})-(\p{L})/gu, '$1 $2')
      .replace(/\s*[—–]+\s*/g, ' - ')
      .replace(/\b(\p{Lu})\.(\p{Lu})\./gu, '$1$2')
      .replace(/[’']/g, "'")
      .replace(/n't\b/g, ' not')
      .replace(/'re\b/g, ' are')
      .replace(/'ll\b/g, ' will')
      .replace(/'ve\b/g, ' have'),
  }),
}

/** `count` of the quotations, drawn at random, each altered in one of the ways in turn; told the day after by another outlet. */
export function alteredQuotes(quotes, count, seed) {
  const random = seeded(seed)
  const ways = Object.keys(WAYS)
  const left = [...quotes]
  return Array.from({ length: Math.min(count, left.length) }, (_, at) => {
    const [quote] = left.splice(Math.floor(random() * left.length), 1)
    const way = ways[at % ways.length]
    return { way, quote, ...WAYS[way](quote.content, random) }
  })
}
