import type { PloverMode, PloverType } from '../plover.js'

/**
 * Verbs that tell an event. An entry is a lemma with its particles (`call_on`), then, in any order: `{class|class}` the
 * object (or what stands behind the last particle) must hold a noun of a class; `+to`, `+that` such a clause must follow;
 * `+actor` the object must be somebody; `+many` the subject must be several; `+bare` no object may follow, `+nothat` no clause with "that", `+as` "as" must
 * follow, `+name` the object must be a name, `+none` it must begin with "no", `+for` "for" must follow, `+nowith` "with" may not follow,
 * `+leaving` "from" or "of" a treaty or body must follow, `+aimed` one of the places must
 * be filled, `+foe` by somebody, `+guilty` that word must stand behind the object, `+outrage` "of" such a noun, `+hostile` "to" a hostile deed must follow; `>a,b` where the recipient stands: the object,
 * or behind a preposition, the first that is somebody; `&` before it: who stands there acts as well; `>none`: nowhere.
 * `none` last: nobody needs to stand there, nor any object. Without `>`, the recipient is the object, which must be there. Of several entries of one verb the first that fits counts.
 */
export const VERBS: readonly (readonly [type: PloverType, mode: PloverMode | null, entries: string])[] = [
  [
    'AGREE',
    null,
    `accept{accepted}>from,of; agree+to>&with,none; agree_on>&with; agree_to>&with; agree+many+nowith>none; reach{deal}>&with,&between; strike{deal}>&with,&between;
     broker{deal}>between; clinch{deal}>&with; hammer_out{deal}>&with; pledge{aid}>to; offer{gift|talks}>to,obj; promise{aid}>to,obj; pledge+to>none; promise+to>none;
     offer+to>none; commit_to>none; approve{deal}>with`,
  ],
  ['CONSULT', 'phone', `phone+actor>&obj; telephone+actor>&obj; speak_by_phone>&with; talk_by_phone>&with`],
  ['CONSULT', 'third-party', `mediate>between,obj; mediate{talks}>between; broker{talks|ceasefire}>between`],
  ['CONSULT', 'multilateral', `convene{event}>none; attend{event}>none; gather+many>none`],
  [
    'CONSULT',
    'visit',
    `visit+actor; visit{land}>none; tour+actor; travel_to+actor; fly_to+actor; arrive_in+actor; arrive+bare>none; land_in+actor; go_to+actor; head_to+actor; receive+actor; host+actor; attend{ceremony}>in,none; welcome_to+actor`,
  ],
  [
    'CONSULT',
    null,
    `meet_with>&obj; meet+actor>&obj; meet+many>&with,none; meet>&with; negotiate_with>&obj; negotiate+many>&with; confer_with>&obj; consult_with>&obj; consult+actor>&obj; speak_with+actor>&obj; speak_to+actor>&obj;
     talk_with+actor>&obj; talk_to+actor>&obj; resume{talks}>&with; hold{talks}>&with,&between; begin{talks}>&with,&between; open{talks}>&with,&between; start{talks}>&with,&between; discuss>&with; discuss+many>none`,
  ],
  [
    'SUPPORT',
    null,
    `support; back; endorse; praise; hail; laud; applaud; commend; congratulate; welcome; thank; sign{deal}>&with,&between; sign{resolution}>none; sign+bare>none; sign_on_to{deal}>none; ratify>&with,none; join{membership}>none; rejoin{membership}>none;
     recognise{state}>obj,of; recognize{state}>obj,of; recognise+as>as,of,none; recognize+as>as,of,none; recognise+actor; recognize+actor; move{diplomat}>in,none; relocate{diplomat}>in,none; open{diplomat}>in,none; vote_in_favor_of>none; vote_in_favour_of>none; sponsor{resolution}>none; co-sponsor>none; restore{ties}>&with; establish{ties}>&with; normalise{ties}>&with; normalize{ties}>&with; strengthen{ties}>&with; deepen{ties}>&with;
     voice{support}>for,to; express{support}>for,to,with; stand_by+actor; stand_with+actor; side_with+actor; vote_for>none; defend+actor; reaffirm{support}>for; adopt{deal|resolution}>none; pass{resolution}>none`,
  ],
  [
    'CONCEDE',
    null,
    `lift{restriction}>on,against,from; relieve{restriction}>on,against,from; remove{restriction}>on,against,from; ease{restriction}>on,against; relax{restriction}>on; waive{restriction}>on; loosen{restriction}>on; apologise>to,none; apologize>to,none; drop{concession|restriction|proposal}>against,to,none; back_down>none; backtrack>none; give_in>to; yield_to; bow_to;
     concede+aimed+nothat>to; concede_defeat>to,none; acquiesce>to; relent>none; withdraw{concession}>against,from; revoke{restriction}>on; repeal{restriction}>on; suspend{restriction}>on,against; soften>none; make{concession}>to; grant{concession}>to; pardon; commute>of; reinstate`,
  ],
  [
    'COOPERATE',
    null,
    `cooperate>&with; cooperate_with>&obj; collaborate>&with; co-operate>&with; share{intelligence}>with; conduct{drills}>&with; hold{drills}>&with; stage{drills}>&with; launch{drills}>&with; extradite>to; hand_over{people}>to; trade_with>&obj; team_up>&with; partner_with>&obj;
     exchange{people|intelligence}>&with; export>to; buy_from; sell{arms|troops}>to; swap{people}>&with`,
  ],
  [
    'AID',
    null,
    `provide{gift}>to,with; send{gift}>to,obj; donate>to; deliver{gift}>to; give{gift}>to,obj; ship{gift}>to; airlift>to; supply>with,obj; grant{gift}>to,obj; fund; finance; rescue; evacuate; shelter; arm+actor; forgive{aid}>to; bail_out; resettle; lend>to; train{troops}>of`,
  ],
  [
    'RETREAT',
    'withdraw',
    `withdraw{troops}>from; pull_out{troops}>from,of; withdraw_from{land}>obj,of; pull_out_of{land}; retreat>from,none; pull_back>from,none; withdraw+troopsubject>from; bring_home{troops}>from; vacate`,
  ],
  [
    'RETREAT',
    'release',
    `release{people}>of,from,obj; free>obj,of; set_free; repatriate>to; hand_back>to; return{people|property}>to`,
  ],
  [
    'RETREAT',
    'disarm',
    `disarm>none; disband>none; lay_down{arms}>none; surrender+bare>to,none; dismantle{arms}>none; demobilise>none; demobilize>none; denuclearise>none; denuclearize>none`,
  ],
  [
    'RETREAT',
    'ceasefire',
    `declare{ceasefire}>with,none; announce{ceasefire}>with,none; sign{ceasefire}>&with; agree_to{ceasefire}>&with; implement{ceasefire}>&with; end{hostilities}>against,with,none; halt{hostilities}>against,none; cease{hostilities}>against,none; suspend{hostilities}>against,none; stop{hostilities}>against,none`,
  ],
  [
    'RETREAT',
    'access',
    `admit{troops}>none; readmit>none; allow_in>none; let_in>none; open{passage|land}>to,none; reopen{passage|land|diplomat}>to,in,none`,
  ],
  [
    'RETREAT',
    'resign',
    `resign>none; step_down>none; quit{office}>none; step_aside>none; abdicate>none; relinquish{office}>none`,
  ],
  [
    'REQUEST',
    null,
    `urge+to; urge+actor; call_on; call_upon; call_for>on,from; appeal_to; appeal_for>to; demand>from; ask+actor+to; ask+actor+for; ask+to>none; ask_for>from; request>from; implore; beseech; press+actor+to; press_for>on; plead_with; beg+actor+to; petition; lobby+actor; seek{aid|talks}>from,with; invite+actor; exhort; pressure+actor; insist_on>none; order+actor+to; summon+actor; entreat; tell+actor+to; push_for>none; push+actor+to`,
  ],
  [
    'ACCUSE',
    'disapprove',
    `condemn; denounce; criticise; criticize; blast; slam; decry; rebuke; chide; deplore; lambaste; lambast; castigate; assail; censure; excoriate; admonish; scold; reprimand; lament>none; protest_against; complain>to,about,none; express{displeasure}>about,over,at,with,none; voice{displeasure}>about,over,at,with,none; chastise; berate; mock; ridicule; deride;
     hit_out>at; lash_out>at; take_aim_at; summon{envoy}>obj,of; object_to; disapprove_of`,
  ],
  [
    'ACCUSE',
    'investigate',
    `investigate; probe; launch{inquiry}>into,against; open{inquiry}>into,against; begin{inquiry}>into,against; order{inquiry}>into,against; start{inquiry}>into,against; announce{inquiry}>into,against; interrogate; question{people}`,
  ],
  [
    'ACCUSE',
    'allege',
    `accuse; blame>on,obj; allege>against; sue; indict; charge+actor; charge{people}; file{lawsuit}>against; bring{lawsuit}>against; prosecute; implicate; impeach; denounce_as; fault+actor; hold_responsible`,
  ],
  [
    'REJECT',
    null,
    `reject; repudiate; oppose; kill{deal|resolution|matter}>with,none; refuse>to,none; decline>to,none; veto; rebuff; spurn; dismiss{proposal}>from,of; rule_out>with,none; turn_down>from,of; defy; snub; flout; balk_at; deny{request}>of,from; vote_against>none; walk_out>of,on,none; scrap{deal}>with; abrogate>with; breach{deal}>with; violate{deal|ceasefire}>with,none; resist{proposal}>from; ignore{proposal}>from,of; block{resolution|deal}>of,from; fight{matter}>none; fight_against{matter}>none; refuse+to>none; decline+to>none`,
  ],
  [
    'THREATEN',
    null,
    `threaten+to>with,none; threaten; warn_of{outrage}>none; warn+actor+outrage; warn_against>none; vow{outrage}>against; promise{outrage}>against; vow+hostile>none; promise+hostile>none; pledge+hostile>none; menace; intimidate`,
  ],
  [
    'PROTEST',
    'demo',
    `protest>against,obj,none; demonstrate+bare>against,in,none; rally+bare>against,none; march+bare>against,on,none; picket; take_to_streets>against,none`,
  ],
  ['PROTEST', 'riot', `riot>none; loot; run_riot>none; hurl>at`],
  [
    'PROTEST',
    'strike',
    `strike+unionsubject>none; walk_off>none; go_on{strike}>none; down_tools>none; begin{strike}>none; stage{strike}>none; call{strike}>none; join{strike}>none`,
  ],
  [
    'PROTEST',
    'boycott',
    `boycott{boycotted}>in,of,none; send{delegates}+none>to,none; dispatch{delegates}+none>to,none; boycott>obj,none; shun; stay_away>from; skip{boycotted|ceremony}>in,none`,
  ],
  ['PROTEST', 'obstruct', `block{passage}>none; blockade{passage}>none; occupy{building|passage}>none; barricade>none`],
  ['PROTEST', 'vandalize', `vandalise; vandalize; deface; torch{building}>none`],
  [
    'SANCTION',
    'expel',
    `expel{diplomat}>from,of,obj; expel+actor; eject+actor; oust; declare_persona_non_grata; suspend+actor; kick_out; evict{diplomat}`,
  ],
  [
    'SANCTION',
    'withdraw',
    `recall{envoy}>from,to; withdraw{envoy}>from; withdraw_from{membership|talks}>with; pull_out_of{membership|talks|deal}>obj,with; quit{membership|talks|deal}>with; leave{membership}>none; exit{membership}>with; abandon{deal|talks}>with; withdraw_from{deal}>with; walk_away_from{deal|talks}>with; ditch{deal}>with; pull_from{deal}>none; close{diplomat}>in,of; shut{diplomat}>in,of; shutter{diplomat}>in,of; leave{talks|deal}>with; withdraw+actor+leaving>none; pull+actor+leaving>none; take+actor+leaving>none; withdraw{membership}+leaving>none; end{membership}+leaving>none; shut_down{diplomat}>in,of; close_down{diplomat}>in,of; order_closed{diplomat}>none`,
  ],
  [
    'SANCTION',
    'discontinue',
    `sever{ties}>with; cut{ties}>with; cut_off{ties|aid}>with,to; break{ties}>with; break_off{ties|talks}>with; suspend{ties|talks|aid|deal}>with,to; freeze{ties|talks|aid}>with,to; halt{aid|talks}>to,with; downgrade{ties}>with; end{ties|aid}>with,to; cancel{talks|deal|aid|ceremony}>with,to; call_off{talks}>with; sanction; impose{sanctions}>on,against; slap{sanctions}>on; reimpose{sanctions}>on; blacklist; reinstate{sanctions}>on; levy{sanctions}>on; tighten{sanctions}>on; announce{sanctions}>on,against; stop{aid}>to; withhold{aid}>from`,
  ],
  ['SANCTION', 'convict', `convict; sentence; jail+courtsubject; find_guilty; find+guilty; fine; condemn_to_death`],
  [
    'MOBILIZE',
    'troops',
    `deploy{troops}>to,in,none; mobilise>against,none; mobilize>against,none; amass{troops}>on,near,none; mass{troops}>on,near,none; send{troops}>to,into; dispatch{troops}>to; station{troops}>in,none; move{troops}>to,into; reinforce>none; put_on_alert>none; conscript>none; call_up>none`,
  ],
  [
    'MOBILIZE',
    'weapons',
    `test{arms}>none; test-fire>none; launch{arms}>at,against,over,into,none; deploy{arms}>to,in,none; fire{arms}>into,over,none;`,
  ],
  ['MOBILIZE', 'police', `deploy{police}>to,in,none; send{police}>to,none`],
  [
    'COERCE',
    'arrest',
    `arrest; detain; imprison; jail; round_up; apprehend; incarcerate; take_into_custody; hold_captive; lock_up`,
  ],
  ['COERCE', 'deport', `deport>of,obj,to; expel; evict; extradite>none; banish; exile; expel{foreigners}>of,from,obj`],
  [
    'COERCE',
    'seize',
    `seize>of,from,obj,none; confiscate>of,from,none; capture{land}>from,none; capture+name>from,none; annex>none; raid; impound>of,none; nationalise>of,none; nationalize>of,none; expropriate>of,none; freeze{property}>of,none; ransack; occupy{land}>none; occupy+actor; invade{property}; intercept{property}>none; storm`,
  ],
  [
    'COERCE',
    'restrict',
    `blockade; besiege; impose{curb}>on,against,none; close{land|passage}>to,with,none; restrict>for,none; tighten{curb}>on,none; crack_down>on,none; clamp_down>on,none; suppress; repress; persecute; oppress; silence; seal{land}>with,none; shut{land|passage}>with,none; declare{emergency}>none`,
  ],
  [
    'COERCE',
    'censor',
    `censor; block{media}>of,none; shut_down{media}>of,none; suspend{media}>of,none; gag; close{media}>of,none; jam{media}>of,none`,
  ],
  ['COERCE', 'curfew', `impose{curfew}>on,in,none; declare{curfew}>in,none; order{curfew}>in,none`],
  ['COERCE', 'martial-law', `impose{law}>on,in,none; declare{law}>in,none`],
  ['COERCE', 'withhold', `withhold+aimed>from; cut_off+aimed>to,from; deprive`],
  [
    'COERCE',
    'ban',
    `ban{group|media}>of,from,none; outlaw>none; ban+actor; bar+actor; dissolve{group}>none; prohibit>none; disqualify; criminalise>none; criminalize>none`,
  ],
  ['COERCE', 'cyber', `hack>of,obj,none; hack_into{network}>of; cripple{network}>of,none; infiltrate{network}>of`],
  ['COERCE', 'misinformation', `spread{misinfo}>about,none; meddle_in>none; interfere_in>none`],
  ['ASSAULT', 'abduct', `abduct; kidnap; take_hostage`],
  ['ASSAULT', 'beat', `beat{people}; beat_up; assault{people}; assault+actor; club; punch; manhandle; kick{people}`],
  ['ASSAULT', 'torture', `torture; waterboard; mistreat; mutilate`],
  ['ASSAULT', 'sexual', `rape; molest; gang-rape`],
  ['ASSAULT', 'targeted', `assassinate; poison; execute{people}; execute+actor`],
  [
    'ASSAULT',
    'destroy',
    `raze>of,none; destroy{building}>of,none; demolish>of,none; burn_down>none; level{building}>none; torch>none; set_fire_to>none; ransack>none; burn{building}>none; bulldoze>none`,
  ],
  [
    'ASSAULT',
    'primitive',
    `behead; stab; hack_to_death; decapitate; knife; lynch; stone{people}; burn_alive; strangle`,
  ],
  [
    'ASSAULT',
    'firearms',
    `shoot; shoot_dead; gun_down; shoot_at; open_fire_on; open_fire>on,none; ambush; fire_on; fire_at`,
  ],
  ['ASSAULT', 'explosives', `detonate>in,none; blow_up>none; explode>in,none; bomb_out`],
  ['ASSAULT', 'suicide-attack', `blow_himself>none; blow_herself>none; blow_themselves>none`],
  [
    'ASSAULT',
    'aerial',
    `bomb>of,obj,none; bombard>none,obj; shoot_down>of,obj; down{troops}>of; strafe; pound>of,none,obj; strike{land|building|troops|property}>in,of,none`,
  ],
  [
    'ASSAULT',
    'heavy-weapons',
    `shell>of,obj,none; fire{fired}>at,into,on,toward,towards; lob{fired}>into,at; launch{fired}+aimed>at,against,into`,
  ],
  ['ASSAULT', 'crowd-control', `tear-gas; disperse; tear_gas`],
  ['ASSAULT', 'unconventional', `gas{people}`],
  [
    'ASSAULT',
    null,
    `attack; kill; invade; massacre; slaughter; murder; ambush; wound; injure; clash>&with,none; fight+foe>&against,&obj; overrun; target{people|building|troops|land}>of,in,none; exterminate; slay; maim; overthrow; topple; strike_at`,
  ],
]
