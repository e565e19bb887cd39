/**
 * Rules that tell page furniture from one line alone (a table: kept in one file on purpose). A rule fits the whole line;
 * `most` is the greatest number of words that the line may have. They name habits of web pages, never an outlet.
 */
export interface LineRule {
  readonly name: string
  readonly most: number
  readonly pattern: RegExp
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'
const DAY = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?'
const CLOCK =
  '(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?)?(?:\\s?\\(?(?:[a-z]{2,4}|gmt ?[+-]?\\d*)\\)?)?'
const DATE = `(?:(?:${DAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}))`
const NETWORK =
  '(?:facebook|twitter|instagram|linkedin|youtube|whatsapp|telegram|pinterest|reddit|google ?(?:\\+|plus)|flipboard|tumblr|snapchat|email|e-mail|x|messenger|weibo|wechat)'

const rule = (name: string, most: number, source: string): LineRule => ({
  name,
  most,
  pattern: new RegExp(`^(?:${source})$`, 'iu'),
})

/** Two to five capitalised words, or small ones that belong to a name. */
const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|von|van|der|el|al|bin|la)){1,4}"
const AGENCY =
  '(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Bloomberg|Shutterstock|Xinhua|Associated Press|iStock|Alamy|USA TODAY(?: NETWORK)?)(?: Images| Photo| News)?'

/** A rule that heeds upper and lower case. */
const exact = (name: string, most: number, source: string): LineRule => ({
  name,
  most,
  pattern: new RegExp(`^(?:${source})$`, 'u'),
})

export const LINE_RULES: readonly LineRule[] = [
  // ── forms
  rule(
    'newsletter: sign up',
    45,
    '(?:please )?sign[ -]?up\\b.{0,80}\\b(?:news|newsletters?|e-?mails?|updates?|alerts?|inbox|daily|weekly|briefing|list|free|here|now)\\b.*',
  ),
  rule('newsletter: sign up alone', 4, 'sign[ -]?up(?: now| here| today| for free)?[.!]?'),
  rule(
    'newsletter: subscribe',
    35,
    '(?:please )?subscribe(?: now| here| today)?[.!]?|(?:click here to )?subscribe (?:to|for|with|on|via)\\b.*|already (?:a )?(?:subscribe[dr]|member).*|(?:become|be) a (?:subscriber|member)\\b.*',
  ),
  rule(
    'newsletter: get it',
    35,
    '(?:get|receive|join|want|enter|add) (?:our|the|your|you|more|a|all|free|daily|weekly|breaking|email)\\b.{0,120}\\b(?:newsletters?|inbox|e-?mail(?: address| list)?|mailing list|alerts|(?:email )?updates)\\b.*',
  ),
  rule(
    'newsletter: terms',
    60,
    'by (?:submitting|signing up|subscribing|clicking|entering|providing|registering|continuing|joining|checking)\\b.{0,200}\\b(?:agree|form|terms|consent|privacy|policy|emails?|receive|accept)\\b.*',
  ),
  rule(
    'newsletter: done',
    25,
    "(?:you(?: have|’ve|'ve)? )?(?:successfully )?subscribed(?: successfully)?[.!]*|thank(?:s| you) for (?:subscribing|signing up|registering|your subscription|joining)\\b.*|(?:please )?(?:check|confirm) your (?:inbox|email|subscription)\\b.*|please enter a valid\\b.*|(?:enter |your )?e-?mail(?: address)?[:*]?|you may unsubscribe\\b.*|unsubscribe\\b.{0,60}",
  ),
  rule(
    'account',
    14,
    '(?:sign|log)[ -]?in(?: (?:to|with|or|here)\\b.*)?|register(?: (?:now|here|for free|to)\\b.*)?|create (?:an|your) account\\b.*|forgot (?:your )?password\\??|skip to (?:main )?(?:content|navigation)',
  ),
  rule(
    'cookies',
    60,
    '(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\\b.*|.{0,20}\\bcookie (?:policy|settings|preferences)\\b.{0,60}|(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement)|do not sell my (?:personal )?info(?:rmation)?)(?:\\s*[|·&,•]?\\s*(?:and )?(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement)|contact us|about us|advertise|help|sitemap))*',
  ),
  // ── links to other pages
  rule(
    'related: heading',
    12,
    "(?:see (?:also|more)|read (?:also|more|next|on|the full (?:story|article|report))|also read|related(?: (?:articles?|stor(?:y|ies)|coverage|contents?|news|topics|links?|posts?|reading|videos?|tags))?|more (?:news|stories|coverage|videos?|top stories|headlines|like this)|more (?:from|on|in|about)\\b[^.!?]{2,60}|recommended(?: (?:for you|stories|articles|reading|videos?))?|(?:you (?:may|might) (?:also )?(?:like|be interested in)|must[- ](?:reads?|watch)|trending(?: (?:now|stories|topics))?|don[’']t miss(?: it)?|in case you missed it|editors?[’']?s? picks?|most (?:read|popular|viewed|shared|commented)(?: \\w+)?|top (?:stories|headlines|news)|latest (?:news|stories|headlines|updates)|breaking news|up next|what to read next|keep reading|explore more|in pictures|from around the web|around the web|popular (?:now|stories|on \\w+)|next (?:article|story|up)|previous (?:article|story)|back to top|load more|show more|view (?:all|more|gallery|comments|photos|slideshow)|watch (?:now|live|the video|video|more)|play video|listen now|photo gallery|photos?|videos?|gallery|slideshow))\\s*[:.…»>→|–—-]*",
  ),
  rule(
    'related: link',
    32,
    "(?:see also|read (?:more|also|next|the full (?:story|article|report))|also read|also see|related(?: (?:articles?|stor(?:y|ies)|coverage|content|news|posts?|links?|reading|video))?|more(?: (?:coverage|news|from [^:]{2,30}|on [^:]{2,30}))?|watch(?: (?:now|live|more|the video|video))?|listen|photos?|videos?|gallery|pictures|must[- ](?:read|watch)|recommended|don[’']t miss|opinion|slideshow|interactive|live updates|quiz|poll|podcast|explainer|analysis|trending|click here)\\s*(?::|»|>+|→|\\|)\\s*[^\\s].*",
  ),
  rule(
    'related: here',
    30,
    '(?:click|tap) (?:here|on the|below|above|through|the)\\b.*|(?:you can )?(?:read|see|watch|find|view|listen to|check out) (?:the )?(?:full|entire|original|complete|rest of the|whole|more)\\b.{0,80}\\b(?:here|below|above)[.!:]*|watch (?:it |the (?:full |whole |entire )?(?:video|clip|interview|speech|segment)\\b.{0,60} )?(?:here|below|above)[.:!]*|(?:scroll down|swipe|continue|keep scrolling) (?:for|to|reading|below)\\b.*|(?:article|story) continue[sd] (?:below|after)\\b.*|continue reading\\b.{0,80}|continued on\\b.{0,40}',
  ),
  rule(
    'app',
    25,
    '(?:download|get|try) (?:the|our) .{0,60}\\bapps?\\b.*|available (?:on|in) (?:the )?(?:app store|google play|ios|android|itunes)\\b.*',
  ),
  // ── share and follow
  rule(
    'share: button',
    8,
    `(?:(?:share|tweet|post|pin(?: it)?|like|save|print(?: this)?|copy(?: link)?|link copied!?|comments?|reply|retweet|email|e-mail|flip|follow|${NETWORK}|more|text|link|close|menu|search|home|\\d+(?:[.,]\\d+)?k?(?: (?:shares?|comments?|likes?|retweets?|views?))?)(?:[\\s,|•·/]+|$)){1,8}`,
  ),
  rule(
    'share: this',
    14,
    `(?:share|tweet|print|email|e-mail|save|bookmark|rate|like) (?:this|on|via|with|to|it|the|your)\\b.{0,60}|share .{0,30}\\bon ${NETWORK}\\b.*|(?:join|start|add to) the (?:conversation|discussion)\\b.*|(?:leave|post|add|write|view|see|show|hide) (?:a |your |all |the )?(?:\\d+ )?comments?\\b.{0,40}|comments? (?:are|is|\\(\\d+\\)|closed).{0,40}|\\d+ comments?`,
  ),
  rule(
    'follow',
    45,
    `(?:(?:you can |please )?(?:also )?(?:follow|like|find|join|connect with|reach|contact|visit)|follow and like) .{0,90}\\b(?:on|via) (?:our )?(?:[\\p{L}’' ]{0,20} )?${NETWORK}\\b.{0,160}|follow (?:us|him|her|them|me|the author)?\\s*(?:at )?:?\\s*@\\w+.{0,80}|(?:on )?twitter:? @\\w+|@\\w{3,20}`,
  ),
  rule(
    'contact',
    30,
    '(?:(?:contact|email|e-mail|write to|reach|send (?:tips|comments|feedback|an e-?mail|a letter)|comments\\?|questions\\?|tips\\?|feedback).{0,100} )?[\\w.+-]+@[\\w-]+\\.[\\w.-]{2,30}[.]?',
  ),
  // ── advertisements and support
  rule(
    'advertisement',
    12,
    '(?:[-–—*\\[(\\s]*)(?:advert(?:isement|ising|orial)?s?|ads?|sponsored(?: (?:content|by\\b.{0,40}|post|links?))?|promoted(?: (?:content|stories|links|by\\b.{0,40}))?|paid (?:content|post|advertisement|for by\\b.*)|partner content|ads by\\b.{0,30}|skip (?:ad|advertisement)|loading[.… ]*|please wait[.… ]*)(?:\\s*[-–—:,|]?\\s*(?:continue reading below|story continues below|article continues below(?: this ad)?|skip))?(?:[-–—*\\])\\s.]*)',
  ),
  rule(
    'support',
    45,
    '(?:please )?(?:donate|support (?:our|us|independent|quality)|help (?:us|support)|make a (?:donation|contribution)|become a (?:member|patron|supporter))\\b.{0,160}\\b(?:journalism|donat\\w*|reporting|today|now|newsroom|contribution|member\\w*|here|independent|work)\\b.*',
  ),
  rule(
    'player',
    20,
    '(?:media playback is (?:unsupported|not supported)|your browser does not (?:support|allow)|(?:this )?(?:video|content|page) (?:is not available|cannot be (?:played|displayed)|is no longer available)|javascript (?:is|must be)|please (?:enable javascript|turn on javascript|upgrade your browser|disable your ad ?blocker)|enable javascript|(?:enlarge this image )?toggle caption|just watched|chat with us in \\w+ messenger|image (?:copyright|credit)|(?:image|media) caption).{0,120}|(?:hide caption|enlarge this image|story highlights?|replay|more videos? ?[.…]*|must watch|now playing|play all|expand|collapse|close(?: menu| x)?|getty images|file photo|stock (?:photo|image)|photo illustration|embed|transcript|listen to (?:this )?(?:article|story)(?: [\\d:]+)?(?: share this article)?(?: share| tweet| post| email| print)*|\\d+ (?:min(?:ute)?s?|hours?|days?) (?:read|ago)|\\d+[-– ]?min(?:ute)? read)[.:]?',
  ),
  // ── dates and names
  rule(
    'date: labelled',
    22,
    `(?:(?:first |originally |last |article |story |page )?(?:published|updated|posted|modified|created|revised|filed|released|issued|date)(?: (?:on|at|online|by .{0,40}?))?\\s*[:|]?\\s*)(?:(?:on )?(?:${DATE}|${CLOCK}|${DAY},? ${MONTH} \\d{1,2}|${MONTH} \\d{1,2}|\\d+ (?:hours?|minutes?|days?) ago|today|yesterday).*)`,
  ),
  rule(
    'date: alone',
    16,
    `(?:${DAY},? )?(?:${CLOCK},? (?:[a-z]{2,4},? )?)?${DATE}(?:\\s*(?:,|\\||at|-|–|•|/)?\\s*(?:${CLOCK}))?(?:\\s*(?:\\||•|-|–|/)?\\s*(?:updated|last updated|modified|published).{0,60})?|\\(?${CLOCK}\\)?`,
  ),
  exact(
    'byline',
    16,
    `(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Aa]nalysis|[Oo]pinion|[Ss]tory|[Vv]ideo|[Pp]hotos?) )?(?:By|BY|by):? ${NAME}(?:(?:,? and |, | & )${NAME})*(?:\\s*(?:[,|•/–—-]|\\bof\\b|\\bfor\\b|\\bin\\b|@).{0,60})?`,
  ),
  rule(
    'reporters',
    60,
    '[-–—\\s]*\\(?contributing: .{0,200}|[-–—\\s]*with assistance (?:by|from) .{0,200}|\\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|research) by\\b.{0,400}|[^“"]{0,240}\\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|reporting|from \\p{Lu}[\\p{L} ]{2,30})\\b.{0,80}',
  ),
  rule(
    'copyright',
    60,
    '(?:©|\\(c\\)|copyright\\b)\\s?.{0,300}|.{0,160}\\ball rights reserved\\b.{0,200}|(?:this (?:material|article|content|story) (?:may not be|is) (?:published|reproduced|protected)).{0,200}',
  ),
  rule(
    'tags',
    40,
    '(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|sections?|posted in|in this (?:story|article)|more on this (?:story|topic))\\s*:.*',
  ),
  // ── pictures
  exact(
    'credit: labelled',
    24,
    `[^.!?]{0,110}\\b(?:(?:[Ff]ile )?[Pp]hotos?|PHOTOS?|[Pp]hotographs?|[Ii]mages?|[Pp]ictures?|[Cc]redits?|CREDITS?|[Ii]llustrations?|[Gg]raphics?|[Ss]ource|Provided|[Ss]creen ?(?:shot|grab)|AP|AFP|Reuters)\\s?(?::|/|©| by | courtesy (?:of )?)\\s?[@(\\p{Lu}].{0,60}`,
  ),
  exact(
    'credit: parenthesis',
    70,
    `.*[(\\[](?:(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Cc]redit|[Ii]llustration|[Ss]creen ?(?:shot|grab))s?\\b|PHOTO\\b|AP(?: Photo)?\\s?[/)]|AFP\\b|EPA\\b|Reuters\\b|REUTERS\\b|Getty\\b|Xinhua/|\\p{Lu}[^()]{2,60}/(?:AP|AFP|Reuters|Getty|EPA|Bloomberg|NPR|Pool)\\b)[^()]{0,120}[)\\]]\\.?`,
  ),
  exact(
    'credit: agency',
    16,
    `${NAME}\\s?[/|]\\s?(?:(?:for|via) )?(?:${NAME}\\s?[/|]?\\s?)?${AGENCY}\\.?|${AGENCY}(?:\\s?/\\s?${NAME})?`,
  ),
]
