import type { PloverMode, PloverType } from '../plover.js'

/**
 * Nouns that tell an event, in the singular, with the places of the recipient as in `verbs.ts` (`>to`, `>&with`). Who
 * `+told`: the verb around must say that it happens ("imposed sanctions", "sanctions were imposed"). Who
 * acts stands before the noun ("Varonia's expulsion of …"), behind "by", or is the subject of a light verb ("held talks").
 */
export const NOUNS: readonly (readonly [type: PloverType, mode: PloverMode | null, entries: string])[] = [
  [
    'AGREE',
    null,
    `agreement+told>&with,&between; accord+told>&with,&between; acceptance+told>none; pledge+told>to,none`,
  ],
  [
    'CONSULT',
    null,
    `talks>&with,&between; meeting>&with,&between; negotiation>&with,&between; consultation>&with,&between; discussion>&with,&between; dialogue+told>&with,&between; contact+told>&with,&between; communication+told>&with,&between; conversation>&with,&between; interaction+told>&with,&between`,
  ],
  ['CONSULT', 'visit', `visit>to,with; trip>to; tour>of`],
  [
    'CONSULT',
    'phone',
    `phone call>&with,&between,to; telephone call>&with,&between,to; video call>&with,&between; phone conversation>&with,&between; telephone conversation>&with,&between; call>&with,&between`,
  ],
  ['CONSULT', 'multilateral', `summit>&with,&between`],
  ['CONSULT', 'third-party', `mediation>between,none`],
  [
    'SUPPORT',
    null,
    `support+told>for,to; endorsement>of; praise>for; recognition+told>of; ratification>none; backing+told>for; solidarity+told>with; condolences>to; congratulations>to`,
  ],
  ['CONCEDE', null, `concession+told>to,none; apology>to,for,none; pardon>of,to`],
  [
    'COOPERATE',
    null,
    `joint exercise+told>&with,&between; joint drill+told>&with,&between; military exercise+told>&with,&between; military drill+told>&with,&between; prisoner swap>&with,&between; prisoner exchange>&with,&between; extradition>of,to; exercise+told>&with,&between; drill+told>&with,&between`,
  ],
  [
    'AID',
    null,
    `donation>to; humanitarian aid>to,for; aid package>to,for; bailout>of,for; loan>to; airlift>to; delivery{gift}>to`,
  ],
  ['RETREAT', 'withdraw', `troop withdrawal>from; withdrawal{troops}>from; pullout>from; pullback>from; retreat>from`],
  ['RETREAT', 'release', `release{people}>of; release+actor>of`],
  [
    'RETREAT',
    'ceasefire',
    `ceasefire>&with,&between,none; cease-fire>&with,&between,none; truce>&with,&between,none; armistice>&with,&between`,
  ],
  ['RETREAT', 'resign', `resignation>none; abdication>none`],
  ['RETREAT', 'disarm', `disarmament>of,none; surrender>to,none; denuclearisation>of,none; denuclearization>of,none`],
  [
    'REQUEST',
    null,
    `demand+told>to,on,from,none; appeal>to,none; call+told>on,to,none; request>to,none; plea>to,none; petition>to,none; ultimatum>to; invitation>to; summons>to`,
  ],
  [
    'ACCUSE',
    'disapprove',
    `condemnation>of; criticism>of; denunciation>of; rebuke>of,to; complaint>against,to,about; outrage>over,at; censure>of`,
  ],
  [
    'ACCUSE',
    'allege',
    `accusation>against,of; allegation>against; lawsuit>against; indictment>of,against; impeachment>of; charge+told>against`,
  ],
  ['ACCUSE', 'investigate', `investigation>into,of; probe>into,of; inquiry>into; interrogation>of`],
  ['REJECT', null, `rejection>of; refusal>of,none; veto>of; defiance>of; walkout>from,none; violation>of; breach>of`],
  ['THREATEN', null, `threat+told>to,against; warning+told>to,against`],
  [
    'PROTEST',
    'demo',
    `protest>against,at,in,none; demonstration>against,in,none; rally>against,in,none; march>against,none; sit-in>at,none`,
  ],
  ['PROTEST', 'riot', `riot>in,none; rioting>in,none; unrest>in,none`],
  [
    'PROTEST',
    'strike',
    `general strike>in,none; walkout>of,none; work stoppage>none; labour strike>none; labor strike>none; nationwide strike>none`,
  ],
  ['PROTEST', 'hunger', `hunger strike>in,none`],
  ['PROTEST', 'boycott', `boycott>of,against`],
  ['PROTEST', 'obstruct', `roadblock>none; barricade>none`],
  ['PROTEST', 'vandalize', `vandalism>none`],
  ['SANCTION', 'expel', `expulsion>of,from; ouster>from`],
  [
    'SANCTION',
    'withdraw',
    `withdrawal{membership|deal|talks}>none; withdrawal{envoy}>from; recall{envoy}>from; exit{membership|deal}>none; pullout{membership|deal}>none`,
  ],
  [
    'SANCTION',
    'discontinue',
    `sanction+told>on,against; embargo+told>on,against; tariff+told>on,against; suspension{ties|aid|talks}>with,to`,
  ],
  ['SANCTION', 'convict', `conviction>of; sentencing>of; fine>against,on; verdict>against`],
  [
    'MOBILIZE',
    'troops',
    `deployment>to,in,none; military buildup>on,near,none; troop buildup>on,near,none; mobilisation>none; mobilization>none; reinforcement>to`,
  ],
  [
    'MOBILIZE',
    'weapons',
    `missile test>none; nuclear test>none; missile launch>none; rocket launch>none; weapons test>none; test launch>none`,
  ],
  ['COERCE', 'arrest', `arrest>of; detention>of; imprisonment>of; jailing>of`],
  ['COERCE', 'deport', `deportation>of,to; eviction>of; expulsion{foreigners}>of`],
  ['COERCE', 'seize', `seizure>of; annexation>of; occupation>of; confiscation>of; raid>on,in,none; takeover>of`],
  [
    'COERCE',
    'restrict',
    `crackdown>on,against,in; blockade+told>of; siege>of; persecution>of; repression>of,in; suppression>of; oppression>of; lockdown>of,in,none`,
  ],
  ['COERCE', 'censor', `censorship>of; internet shutdown>in,none`],
  ['COERCE', 'curfew', `curfew+told>in,on,none`],
  ['COERCE', 'martial-law', `martial law>in,none`],
  ['COERCE', 'ban', `ban+told>on,against`],
  ['COERCE', 'cyber', `cyberattack>on,against; cyber attack>on,against; hack>of; hacking>of; cyber-attack>on,against`],
  ['COERCE', 'misinformation', `disinformation campaign>against,none; meddling>in; interference>in`],
  ['ASSAULT', 'abduct', `abduction>of; kidnapping>of; hostage-taking>of`],
  ['ASSAULT', 'beat', `beating>of`],
  ['ASSAULT', 'torture', `torture>of; abuse{people}>of`],
  ['ASSAULT', 'sexual', `rape>of; sexual assault>of; sexual violence>against`],
  [
    'ASSAULT',
    'targeted',
    `assassination>of; poisoning>of; execution>of; targeted killing>of; assassination attempt>on,against`,
  ],
  ['ASSAULT', 'destroy', `destruction>of; demolition>of; arson>of`],
  ['ASSAULT', 'primitive', `beheading>of; stabbing>of,in; lynching>of`],
  [
    'ASSAULT',
    'firearms',
    `shooting>of,at,in; gunfire>none; gun battle>&with,&between,in; shootout>&with,&between,in; shooting attack>on,in`,
  ],
  [
    'ASSAULT',
    'explosives',
    `bombing>of,in; explosion>in,at; blast>in,at; car bomb>in,at; bomb attack>on,in; roadside bomb>in,none`,
  ],
  ['ASSAULT', 'suicide-attack', `suicide bombing>of,in,at; suicide attack>on,in,at; suicide bomber>in`],
  [
    'ASSAULT',
    'aerial',
    `airstrike>on,against,in; air strike>on,against,in; air raid>on,against,in; bombardment>of; bombing campaign>against,in; bombing raid>on,in; missile strike>on,against,in`,
  ],
  ['ASSAULT', 'drone', `drone strike>on,against,in; drone attack>on,against,in`],
  [
    'ASSAULT',
    'heavy-weapons',
    `shelling>of,in; rocket attack>on,in; missile attack>on,against; mortar attack>on,in; artillery fire>on,in`,
  ],
  ['ASSAULT', 'crowd-control', `tear gas>on,at,against`],
  [
    'ASSAULT',
    'unconventional',
    `chemical attack>on,in; gas attack>on,in; nerve agent attack>on; chemical weapons attack>on,in`,
  ],
  [
    'ASSAULT',
    null,
    `attack>on,against,in; assault>on,against; invasion>of; massacre>of,in; killing>of; murder>of; clash>&with,&between,in; offensive>against,in; fighting>&with,&between,in; ambush>of,on; genocide>of,against; ethnic cleansing>of,in; violence>against,in; coup>against,in; battle>&with,&between; atrocity>against,in; strike>on,against; incursion>into; slaughter>of`,
  ],
]
