// Every fourth article of PolNeAR train, which `student.py --fold 0` leaves out. usage: node training/hold-out.mjs PREFIX
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

const prefix = process.argv[2] ?? '.train/held'
const POLNEAR = '../shared/bench/polnear/train'
const read = (kind) =>
  gunzipSync(readFileSync(`${POLNEAR}.${kind}.ndjson.gz`))
    .toString()
    .trim()
    .split('\n')
const articles = read('articles').filter((_, index) => index % 4 === 0)
const ids = new Set(articles.map((line) => JSON.parse(line).id))
const gold = read('gold').filter((line) => ids.has(JSON.parse(line).id))
for (const [kind, lines] of Object.entries({ articles, gold })) {
  writeFileSync(`${prefix}.${kind}.ndjson.gz`, gzipSync(`${lines.join('\n')}\n`))
}
