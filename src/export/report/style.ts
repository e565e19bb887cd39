/** The report's only style sheet: it goes into the file, which asks no other machine for anything. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffdf9; --ink: #1c1b19; --soft: #5f5b54; --rule: #ddd7cb; --tint: #f5f0e6;
  --link: #0a4d73; --accent: #a3241f; --mark: #ffeeb0; --mark-edge: #d9a900;
  --for: #0f6470; --against: #a83c24; --undecided: #715b0d;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --ink: #e9e6e0; --soft: #aaa59b; --rule: #3a3c40; --tint: #1e2125;
    --link: #8cc4ea; --accent: #f0857c; --mark: #4b3d0c; --mark-edge: #d9b23a;
    --for: #7cc4d0; --against: #f0977c; --undecided: #dcc26a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); }
main, header, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: clamp(2rem, 6vw, 3rem); line-height: 1.1; letter-spacing: -.015em; margin: .4rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.6rem; line-height: 1.2; margin: 3.5rem 0 .5rem; padding-top: .7rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.12rem; line-height: 1.3; margin: 1.8rem 0 .4rem; }
p { margin: .5rem 0; }
ol, ul { padding: 0; margin: 0; list-style: none; }
.label, nav, .meta, .num, .refs, .key, .legend, .count, .axis, footer { font-family: var(--sans); font-size: .84rem; line-height: 1.5; }
.label { color: var(--accent); font-weight: 650; letter-spacing: .01em; padding-top: 2.5rem; margin: 0; }
.standfirst { font-size: 1.25rem; line-height: 1.45; }
.note, .meta, .soft, .key { color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.5rem 0 0; padding: .6rem 0; border-block: 1px solid var(--rule); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.num, .count b { font-variant-numeric: tabular-nums; }

/* Who stands where: a side by sign, word and colour. */
.wide { overflow-x: auto; margin: 1rem 0 .5rem; }
.wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.matrix { border-collapse: collapse; width: 100%; font-family: var(--sans); font-size: .88rem; line-height: 1.35; }
.matrix th { text-align: left; font-weight: 650; vertical-align: top; padding: .5rem .9rem .5rem 0; }
.matrix thead th { vertical-align: bottom; min-width: 9.5rem; border-bottom: 2px solid var(--ink); text-wrap: balance; }
.matrix thead th + th { padding-left: .6rem; }
.matrix th:first-child { position: sticky; left: 0; min-width: 6rem; max-width: 12rem; background: var(--paper); overflow-wrap: break-word; }
.matrix tbody tr { border-bottom: 1px solid var(--rule); }
.matrix td { vertical-align: top; padding: .45rem .9rem .55rem .6rem; }
.matrix td.none { color: var(--soft); }
.matrix td:target, .stands > li:target { background: var(--tint); }
.matrix .line { display: block; font-size: .8rem; line-height: 1.35; margin-top: .1rem; }
.matrix td > a { text-decoration: none; } .matrix td > a:hover .side { text-decoration: underline; }
.side { font-family: var(--sans); font-weight: 650; white-space: nowrap; }
.side i { display: inline-grid; place-items: center; width: 1.15em; height: 1.15em; margin-right: .35em; border-radius: 50%; color: var(--paper); font-style: normal; font-weight: 700; line-height: 1; vertical-align: .02em; }
.side.for { color: var(--for); } .side.for i { background: var(--for); }
.side.against { color: var(--against); } .side.against i { background: var(--against); }
.side.undecided { color: var(--undecided); } .side.undecided i { background: var(--undecided); }
span.note { display: inline-block; font-family: var(--sans); font-size: .76rem; line-height: 1.3; color: var(--ink); border: 1px solid var(--rule); border-radius: .3rem; padding: .02rem .35rem; margin: .2rem .3rem 0 0; }
.changes > li { padding: .8rem 0; border-top: 1px solid var(--rule); }
.changes .who, .stand, .label-line { margin: 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.stand { font-size: .95rem; margin-top: .15rem; } .stand .soft { font-family: var(--sans); font-size: .84rem; }
.label-line { font: .84rem/1.5 var(--sans); color: var(--soft); margin-top: .5rem; }
.rival { margin: .35rem 0 0; padding-left: .8rem; border-left: 3px solid var(--rule); }
.what { overflow-wrap: break-word; }

/* What was done. */
.happened > li { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; border-top: 1px solid var(--rule); padding: .5rem 0; }
.happened .when { font: .84rem/1.5 var(--sans); color: var(--soft); margin: .2rem 0; }
.happened ol > li { padding: 0 0 .6rem; } .happened ol > li:target { background: var(--tint); }
.happened p { margin: .1rem 0; } .happened .who .soft { font-family: var(--sans); font-size: .8rem; }

/* Numbers in dispute. */
.disputes > li { padding: .2rem 0 1rem; border-top: 1px solid var(--rule); } .disputes > li:target { background: var(--tint); }
.disputes h3 { margin: .8rem 0 .1rem; } .disputes p { margin: .1rem 0; }
.claims > li { padding: .45rem 0 .45rem .8rem; border-left: 3px solid var(--rule); margin-top: .5rem; }
.claims .who .soft { font-family: var(--sans); font-size: .84rem; }

/* The strip chart: an outlet a line, a dot a day. */
.strips { margin: 1.25rem 0 0; }
.strip { display: grid; grid-template-columns: 11rem 1fr 3rem; align-items: center; gap: 0 .9rem; border-top: 1px solid var(--rule); min-height: 2.4rem; }
.strip .name { font-family: var(--sans); font-size: .9rem; line-height: 1.25; padding: .35rem 0; }
.strip .count { text-align: right; }
.track { position: relative; height: 2.4rem; margin: 0 1.1rem; }
.track::before { content: ''; position: absolute; left: -1.1rem; right: -1.1rem; top: 50%; border-top: 1px dotted var(--rule); }
.dot { position: absolute; top: 50%; transform: translate(-50%, -50%); display: grid; place-items: center; border-radius: 50%;
  background: var(--link); color: var(--paper); font: 600 .72rem/1 var(--sans); text-decoration: none; opacity: .92; min-width: .7rem; min-height: .7rem; }
.dot:hover, .dot:focus-visible { background: var(--accent); z-index: 1; }
.axis { color: var(--soft); border-top: 1px solid var(--rule); min-height: 1.6rem; }
.axis .track { height: 1.5rem; } .axis .track::before { content: none; }
.tick { position: absolute; top: .2rem; transform: translateX(-50%); white-space: nowrap; }
.tick.last { transform: translateX(-100%) translateX(1.1rem); } .tick.first { transform: translateX(-1.1rem); }

/* Who spoke. */
.speakers > li { display: grid; grid-template-columns: 1fr 14rem; gap: 0 1.5rem; padding: .8rem 0; border-top: 1px solid var(--rule); }
.speakers h3 { margin: 0; }
.speakers .roles { margin: .1rem 0 0; color: var(--soft); font-size: .98rem; line-height: 1.4; }
.bar { display: block; height: .55rem; background: var(--tint); margin: .45rem 0 .2rem; position: relative; }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--link); opacity: .38; }
.bar i + i { opacity: 1; }
.refs { grid-column: 1 / -1; margin: .35rem 0 0; }
.refs a, .unnamed a { display: inline-block; min-width: 1.2em; padding: .05rem .2rem; font-variant-numeric: tabular-nums; }
.brief, .unnamed { margin: .6rem 0 0; } .brief li, .unnamed li { padding: .3rem 0; border-top: 1px solid var(--rule); }
.brief li a, .unnamed li a { font-family: var(--sans); font-size: .84rem; }

/* What they said. */
.said > li { display: grid; grid-template-columns: 2.6rem 1fr; gap: 0 .4rem; padding: .75rem 0; border-top: 1px solid var(--rule); }
.said > li:target, .text p:has(:target) { background: var(--tint); }
.said .num { color: var(--soft); padding-top: .2rem; }
.said .who { margin: 0; } .said .who b { font-weight: 650; }
.said .what { margin: .15rem 0 .3rem; }
.said .meta { margin: 0; }
.day { position: sticky; top: 0; background: var(--paper); padding: .35rem 0; margin-bottom: 0; }

/* The texts. */
.text { margin: 0 0 3rem; } .text h3 { font-size: 1.3rem; margin-top: 2.6rem; padding-top: .6rem; border-top: 1px solid var(--ink); }
.text p { margin: .8rem 0; }
.text .chrome { color: var(--soft); font-size: .88rem; }
mark { background: var(--mark); color: var(--ink); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .06em 0; border-bottom: 2px solid var(--mark-edge); }
.source { font-weight: 700; }
.cue { text-decoration: underline dotted 2px var(--accent); text-underline-offset: .2em; }
.ref { font: 650 .7rem/1 var(--sans); vertical-align: .45em; padding: .15em .3em; margin-right: .15em; border-radius: .25em; background: var(--link); color: var(--paper); text-decoration: none; }
.ref:target { background: var(--accent); color: var(--paper); }
.ref.other { background: none; color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
.ref.other:target { background: var(--accent); color: var(--paper); box-shadow: none; }
footer { margin-top: 4rem; padding-block: 1rem 3rem; border-top: 3px solid var(--ink); color: var(--soft); }

@media (max-width: 34rem) {
  .strip { grid-template-columns: 1fr 3rem; padding-top: .4rem; } .strip .track { grid-column: 1 / -1; grid-row: 2; }
  .speakers > li { grid-template-columns: 1fr; }
  .said > li { grid-template-columns: 2rem 1fr; }
  .sides, .happened > li { grid-template-columns: 1fr; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --tint: #eee; --link: #000; --accent: #000; --mark: #eee; --mark-edge: #888; }
  body { font-size: 10pt; } main, header, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; } .day { position: static; }
  .dot, .bar i, mark, .ref { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wide { overflow: visible; } .side i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  li, tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } .texts { break-before: page; }
}
`
