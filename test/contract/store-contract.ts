import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { loadReading, type OpenRecord, openRecord, openWriter, type Writer } from '../../src/record/index.js'
import { arbitraryReading } from './arbitrary-reading.js'
import { ENGINE, emptyReading, inputOf, KEY, rawArticle, sampleArticle } from './sample-articles.js'

/** A kind of database: gives a fresh place for a record, and takes it away again. */
export interface Store {
  readonly name: string
  readonly place: () => Promise<{ readonly path: string; readonly remove: () => Promise<void> }>
}

const TEXT = 'Varonia will not send a team, Ana Roy said on Monday. Keldia did not answer.'
const AFFAIR = 'harbour-games'

/** What every store must do: the same cases for each of them. */
export function storeContract(store: Store): void {
  describe(`the record in ${store.name}`, () => {
    const open: (() => Promise<unknown>)[] = []
    afterEach(async () => {
      for (const close of open.splice(0).reverse()) await close()
    })

    /** A fresh record with one affair, to write and to read. */
    async function fresh(): Promise<{ path: string; writer: Writer; record: OpenRecord }> {
      const { path, remove } = await store.place()
      open.push(remove)
      const writer = await openWriter(path)
      open.push(writer.close)
      await writer.putAffair({ id: AFFAIR, name: 'Harbour Games' })
      const record = await openRecord(path, { mode: 'read' })
      open.push(record.close)
      return { path, writer, record }
    }
    const articlesIn = (record: OpenRecord) => record.db.selectFrom('article').selectAll().orderBy('seq').execute()
    const readingsIn = (record: OpenRecord) => record.db.selectFrom('reading').selectAll().orderBy('id').execute()

    describe('affairs', () => {
      it('keep name and codebook until others are given', async () => {
        const { writer } = await fresh()
        const codebook = { affair: 'Harbour Games', issues: [], actors: [], groups: [] }
        const json = JSON.stringify(codebook)
        expect(await writer.putAffair({ id: AFFAIR, codebook })).toMatchObject({
          name: 'Harbour Games',
          codebook: json,
        })
        expect(await writer.putAffair({ id: AFFAIR, name: 'The Games' })).toMatchObject({
          name: 'The Games',
          codebook: json,
        })
        expect(await writer.putAffair({ id: AFFAIR, codebook: null })).toMatchObject({
          name: 'The Games',
          codebook: null,
        })
      })

      it('are named by their id when they are given no name', async () => {
        const { writer } = await fresh()
        expect(await writer.putAffair({ id: 'other' })).toMatchObject({ id: 'other', name: 'other', codebook: null })
      })
    })

    describe('an article', () => {
      const first = { text: TEXT, outlet: 'Port Sable Herald', url: 'https://example.org/1' }
      it.each([
        ['the same once more', first, 'known', 1],
        ['the same from an outlet that is not known', { text: TEXT, url: first.url }, 'known', 1],
        ['the same under a URL that is not known', { text: TEXT, outlet: first.outlet }, 'known', 1],
        ['the same text and nothing else', { text: TEXT }, 'known', 1],
        ['an outlet in other letters', { ...first, outlet: 'PORT SABLE HERALD' }, 'known', 1],
        ['a wire copy: the same text from another outlet', { text: TEXT, outlet: 'Keldia Post' }, 'new', 2],
        ['the same text under another URL', { ...first, url: 'https://example.org/2' }, 'new', 2],
        ['another text under the same URL', { ...first, text: `${TEXT} It did later.` }, 'version', 2],
        ['another text under another URL', { text: 'Another.', url: 'https://example.org/3' }, 'new', 2],
        ['another text and nothing else', { text: 'Another.' }, 'new', 2],
      ])('is told by text, outlet and URL: %s', async (_, facts, status, count) => {
        const { writer, record } = await fresh()
        const { id } = await writer.putArticle(rawArticle(first), AFFAIR)
        const identified = await writer.identify(rawArticle(facts), KEY)
        const put = await writer.putArticle(rawArticle(facts), AFFAIR)
        expect(put.status).toBe(status)
        expect(put.id === id).toBe(status === 'known')
        expect({ id: identified.article.id, status: identified.status }).toEqual(put)
        expect(await articlesIn(record)).toHaveLength(count)
      })

      it('of several with the same text is the one that shares more', async () => {
        const { writer } = await fresh()
        await writer.putArticle(rawArticle({ text: TEXT, outlet: 'Keldia Post' }), AFFAIR)
        const second = await writer.putArticle(rawArticle({ ...first }), AFFAIR)
        expect(await writer.putArticle(rawArticle({ text: TEXT, url: first.url }), AFFAIR)).toEqual({
          id: second.id,
          status: 'known',
        })
      })

      it('supersedes the version of its page that came last', async () => {
        const { writer, record } = await fresh()
        const url = 'https://example.org/1'
        for (const text of ['One.', 'Two.', 'Three.']) await writer.putArticle(rawArticle({ text, url }), AFFAIR)
        const [one, two, three] = await articlesIn(record)
        expect([one?.supersedes, two?.supersedes, three?.supersedes]).toEqual([null, one?.id, two?.id])
      })

      it('gains what was not known, and keeps what was', async () => {
        const { writer, record } = await fresh()
        await writer.putArticle(rawArticle({ text: TEXT, published: '2031-02-20', source: 'a.txt' }), AFFAIR)
        const later = { text: TEXT, outlet: 'Keldia Post', title: 'No team', url: first.url, published: '2031-03-01' }
        await writer.putArticle(rawArticle({ ...later, source: 'b.txt' }), AFFAIR)
        expect(await articlesIn(record)).toMatchObject([
          {
            title: 'No team',
            url: first.url,
            outlet_id: 'keldia-post',
            outlet_origin: 'option',
            published: '2031-02-20',
            published_origin: 'metadata',
            source: 'a.txt',
            words: 15,
          },
        ])
      })

      it('is read with what the record knows of it', async () => {
        const { writer } = await fresh()
        await writer.putArticle(rawArticle(first), AFFAIR)
        const { article } = await writer.identify(rawArticle({ text: TEXT, published: '2031-02-20' }), KEY)
        expect(article).toMatchObject({ outlet: first.outlet, url: first.url, published: '2031-02-20' })
      })

      it('keeps the bytes as they came', async () => {
        const { writer, record } = await fresh()
        const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')])
        await writer.putArticle({ ...rawArticle(first), bytes }, AFFAIR)
        const document = await record.db.selectFrom('document').selectAll().executeTakeFirstOrThrow()
        expect(new Uint8Array(brotliDecompressSync(document.bytes))).toEqual(bytes)
        expect(document.byte_length).toBe(bytes.length)
      })

      it('keeps its offsets when it holds what no database can', async () => {
        const { writer, record } = await fresh()
        const text = 'a\0b \ud800 c \udc00 d 😀'
        const { article } = await writer.identify(rawArticle({ text }), KEY)
        await writer.putArticle(rawArticle({ text }), AFFAIR)
        expect(article.text).toBe('a\ufffdb \ufffd c \ufffd d 😀')
        expect((await articlesIn(record))[0]?.text).toBe(article.text)
      })

      it('may belong to several affairs', async () => {
        const { writer, record } = await fresh()
        await writer.putAffair({ id: 'truce' })
        await writer.putArticle(rawArticle(first), AFFAIR)
        await writer.putArticle(rawArticle(first), 'truce')
        const links = await record.db.selectFrom('affair_article').select('affair_id').orderBy('affair_id').execute()
        expect(links.map((link) => link.affair_id)).toEqual([AFFAIR, 'truce'])
      })

      it('goes into no affair that is not there', async () => {
        const { writer, record } = await fresh()
        await expect(writer.putArticle(rawArticle(first), 'nowhere')).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
        expect(await articlesIn(record)).toEqual([])
      })
    })

    describe('a reading', () => {
      const { raw, reading } = sampleArticle(1)

      it('comes back as it was put in, whatever it says', async () => {
        const { writer, record } = await fresh()
        await fc.assert(
          fc.asyncProperty(arbitraryReading(), async ({ text, reading: any }) => {
            const article = rawArticle({ text })
            const { id } = await writer.putArticle(article, AFFAIR)
            const readingId = await writer.putReading(id, AFFAIR, inputOf(any))
            expect(await loadReading(record.db, readingId)).toEqual({ ...any, article: id })
          }),
          { numRuns: 60 },
        )
      })

      it('is there together with its article or not at all', async () => {
        const { writer, record } = await fresh()
        const broken = { ...reading, sentences: [[0, raw.text.length + 1] as const] }
        const put = writer.putArticleWithReading(raw, AFFAIR, inputOf(broken))
        await expect(put).rejects.toMatchObject({ code: 'READING_INVALID' })
        for (const table of ['article', 'document', 'outlet', 'actor', 'affair_article'] as const) {
          expect(await record.db.selectFrom(table).selectAll().execute()).toEqual([])
        }
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        expect(await articlesIn(record)).toHaveLength(1)
      })

      it.each([
        ['an id twice', { actors: [...reading.actors, reading.actors[0]!] }, /two actors/],
        ['a speaker whom it does not list', { actors: [] }, /names the actor "/],
        ['a statement without content', { statements: [{ ...reading.statements[0]!, content: [] }] }, /no content/],
        [
          'a statement within one that is not there',
          { statements: [{ ...reading.statements[0]!, within: 's99' }] },
          /names the statement "s99"/,
        ],
        ['a span that ends before it begins', { times: [{ span: [5, 3] as const, value: '2031' }] }, /\[5, 3\]/],
      ])('that does not hold together is refused: %s', async (_, part, message) => {
        const { writer } = await fresh()
        const put = writer.putArticleWithReading(raw, AFFAIR, inputOf({ ...reading, ...part }))
        await expect(put).rejects.toMatchObject({ code: 'READING_INVALID', message: expect.stringMatching(message) })
      })

      it('is known by article, engine, model and codebook', async () => {
        const { writer } = await fresh()
        const { id } = await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        expect(await writer.hasReading(id, KEY)).toBe(true)
        expect(await writer.hasReading('elsewhere', KEY)).toBe(false)
        expect(await writer.hasReading(id, { ...KEY, engineVersion: '9' })).toBe(false)
        expect(await writer.hasReading(id, { ...KEY, model: 'tagger' })).toBe(false)
        expect(await writer.hasReading(id, { ...KEY, codebookHash: 'other' })).toBe(false)
      })

      it('made before a fact of its article was known is to be made again', async () => {
        const { writer } = await fresh()
        const undated = { ...raw, published: null }
        const { id } = await writer.putArticleWithReading(undated, AFFAIR, inputOf(reading))
        expect((await writer.identify(undated, KEY)).read).toBe(true)
        expect((await writer.identify(raw, KEY)).read).toBe(false)
        await writer.putArticle(raw, AFFAIR)
        expect(await writer.hasReading(id, KEY)).toBe(false)
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        expect((await writer.identify(undated, KEY)).read).toBe(true)
      })

      it('made again takes the place of the former, with the same ids of statements', async () => {
        const { writer, record } = await fresh()
        const ids = () => record.db.selectFrom('statement').select('id').orderBy('seq').execute()
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        const before = await ids()
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        const newer = { ...reading, engine: { version: `${ENGINE}+1`, model: null } }
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(newer))
        expect(await readingsIn(record)).toHaveLength(1)
        expect(await ids()).toEqual(before)
        expect(before[0]?.id).toMatch(/^[0-9a-f]{16}:s1$/)
      })

      it('takes its actors with it when nobody else names them', async () => {
        const { writer, record } = await fresh()
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        const other = sampleArticle(2)
        await writer.putArticleWithReading(other.raw, AFFAIR, inputOf({ ...other.reading, statements: [] }))
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(emptyReading('sample')))
        const actors = await record.db.selectFrom('actor').select('name').orderBy('name').execute()
        expect(actors.map((actor) => actor.name)).toEqual(other.reading.actors.map((actor) => actor.name).toSorted())
      })

      it('of one affair stays when another affair reads with another codebook', async () => {
        const { writer, record } = await fresh()
        await writer.putAffair({ id: 'truce' })
        const { id } = await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        await writer.putArticleWithReading(raw, 'truce', inputOf(reading, 'another'))
        const labels = (await readingsIn(record)).map(({ label }) => label)
        expect(labels).toEqual([id, expect.stringMatching(new RegExp(`^${id}~[0-9a-f]{8}$`))])
        const links = await record.db.selectFrom('affair_article').selectAll().orderBy('affair_id').execute()
        expect(new Set(links.map((link) => link.reading_id)).size).toBe(2)
        expect(await record.db.selectFrom('statement').selectAll().execute()).toHaveLength(60)
      })

      it('is shared by affairs that read alike, and replaced in all of them', async () => {
        const { writer, record } = await fresh()
        await writer.putAffair({ id: 'truce' })
        const { id } = await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        await writer.putArticle(raw, 'truce', KEY)
        const counted = async () =>
          (
            await record.db.selectFrom('affair_article').select('reading_id').where('article_id', '=', id).execute()
          ).map((link) => link.reading_id)
        const [first, ...rest] = await counted()
        expect(rest).toEqual([first])
        const readingId = await writer.putReading(id, 'truce', inputOf(reading))
        expect(await counted()).toEqual([readingId, readingId])
        expect(await readingsIn(record)).toHaveLength(1)
      })

      it('is read by nobody while its article waits for one', async () => {
        const { writer, record } = await fresh()
        await writer.putArticle(raw, AFFAIR, KEY)
        const links = await record.db.selectFrom('affair_article').select('reading_id').execute()
        expect(links).toEqual([{ reading_id: null }])
      })

      it('names the sentences that its statements stand in', async () => {
        const { writer, record } = await fresh()
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        const row = await record.db
          .selectFrom('statement')
          .selectAll()
          .where('ordinal', '=', 2)
          .executeTakeFirstOrThrow()
        const [start, end] = reading.sentences[2]!
        const [[contentStart, contentEnd]] = reading.statements[2]!.content as [readonly [number, number]]
        expect(row).toMatchObject({ start, end: contentEnd, sentence_start: start, sentence_end: end })
        expect(row.content_text).toBe(raw.text.slice(contentStart, contentEnd))
      })
    })

    describe('the layers', () => {
      /** A filled record that is open to write on this thread. */
      async function filled(): Promise<OpenRecord['db']> {
        const { path, writer } = await fresh()
        const { raw, reading } = sampleArticle(1)
        await writer.putArticleWithReading(raw, AFFAIR, inputOf(reading))
        const record = await openRecord(path, { mode: 'write' })
        open.push(record.close)
        return record.db
      }
      const decision = {
        affair_id: AFFAIR,
        coder: 'mira',
        made_at: '2031-02-20T08:00:00Z',
        kind: 'confirm',
        body: '{}',
      }

      it('refuse to change or delete evidence', async () => {
        const db = await filled()
        await expect(db.updateTable('article').set({ text: 'x' }).execute()).rejects.toThrow(
          'evidence is never changed',
        )
        await expect(db.updateTable('article').set({ url: 'x' }).execute()).rejects.toThrow('evidence is never changed')
        await expect(db.updateTable('article').set({ published: null }).execute()).rejects.toThrow('never changed')
        await expect(db.updateTable('document').set({ media_type: 'x' }).execute()).rejects.toThrow('never changed')
        await expect(db.deleteFrom('article').execute()).rejects.toThrow('evidence is never deleted')
        await expect(db.deleteFrom('document').execute()).rejects.toThrow('evidence is never deleted')
      })

      it('take decisions, and never one back', async () => {
        const db = await filled()
        await db.insertInto('decision').values(decision).execute()
        await db
          .insertInto('decision')
          .values({ ...decision, kind: 'undo', undoes: 1 })
          .execute()
        await expect(db.updateTable('decision').set({ coder: 'x' }).execute()).rejects.toThrow('only ever added')
        await expect(db.deleteFrom('decision').execute()).rejects.toThrow('only ever added')
        expect(await db.selectFrom('decision').select('kind').execute()).toEqual([
          { kind: 'confirm' },
          { kind: 'undo' },
        ])
      })

      it('join two actors by one change, which all that they say follows', async () => {
        const db = await filled()
        const [one, other] = ['person:ana-roy', 'person:petr-halvorsen']
        const said = () => db.selectFrom('statement_actor').selectAll().where('actor_id', '=', other).execute()
        const before = (await said()).length
        const moved = await db.selectFrom('statement_actor').selectAll().where('actor_id', '=', one).execute()
        await db.updateTable('reading_actor').set({ actor_id: other }).where('actor_id', '=', one).execute()
        expect(await said()).toHaveLength(before + moved.length)
        expect(moved.length).toBeGreaterThan(0)
        expect(await db.selectFrom('mention').selectAll().where('actor_id', '=', one).execute()).toEqual([])
      })
    })

    describe('the writer', () => {
      it('works off many calls at once in their order', async () => {
        const { writer, record } = await fresh()
        const texts = Array.from({ length: 100 }, (_, index) => `Report ${index}.`)
        await Promise.all(texts.map((text) => writer.putArticle(rawArticle({ text }), AFFAIR)))
        expect((await articlesIn(record)).map((article) => article.text)).toEqual(texts)
      })

      it('goes on after a call that was refused', async () => {
        const { writer } = await fresh()
        await expect(writer.putArticle(rawArticle({ text: TEXT }), 'nowhere')).rejects.toThrow()
        expect(await writer.putArticle(rawArticle({ text: TEXT }), AFFAIR)).toMatchObject({ status: 'new' })
      })

      it('finishes what it was asked before it closes, and says so afterwards', async () => {
        const { writer, record } = await fresh()
        const put = writer.putArticle(rawArticle({ text: TEXT }), AFFAIR)
        await Promise.all([writer.close(), writer.close(), put])
        expect(await articlesIn(record)).toHaveLength(1)
        const late = writer.putArticle(rawArticle({ text: 'Late.' }), AFFAIR)
        await expect(late).rejects.toMatchObject({ code: 'WRITER_STOPPED' })
      })
    })
  })
}
