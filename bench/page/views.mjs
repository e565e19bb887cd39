/** What the bench of the page opens and does. `shows`: what must be on the page for the view to have its content. */

export const VIEWS = [
  { name: 'affairs', at: () => '/', shows: 'main a[href^="/affairs/"]' },
  { name: 'overview', at: ({ room }) => room, shows: 'main h1, main #standings' },
  { name: 'positions', at: ({ room }) => `${room}/positions`, shows: 'main table tbody a, main h2' },
  { name: 'ledger', at: ({ ledger }) => ledger, shows: 'main article, main h1' },
  { name: 'statements', at: ({ room }) => `${room}/statements`, shows: 'main article' },
  {
    name: 'same statements',
    at: ({ room }) => `${room}/statements?group=same`,
    shows: 'main article, main #found + *',
  },
  { name: 'timeline', at: ({ room }) => `${room}/timeline`, shows: 'main section h2' },
  { name: 'events', at: ({ room }) => `${room}/events`, shows: 'main article' },
  { name: 'disputes', at: ({ room }) => `${room}/disputes`, shows: 'main article, main h2' },
  { name: 'network', at: ({ room }) => `${room}/network`, shows: 'main svg [data-node], main h2' },
  { name: 'who says what', at: ({ room }) => `${room}/compare`, shows: 'main table tbody tr' },
  { name: 'wordings', at: ({ room }) => `${room}/compare?of=wordings`, shows: 'main article, main h2' },
  { name: 'copies', at: ({ room }) => `${room}/compare?of=copies`, shows: 'main article, main h2' },
  { name: 'who quotes whom', at: ({ room }) => `${room}/compare?of=voices`, shows: 'main table tbody td a' },
  { name: 'word choice', at: ({ room }) => `${room}/compare?of=words`, shows: 'main svg text, main h2' },
  { name: 'search', at: ({ room }) => `${room}/search?q=war`, shows: 'main article' },
  { name: 'digest', at: ({ room }) => `${room}/digest?since=1`, shows: 'main h2' },
  { name: 'actors', at: ({ room }) => `${room}/actors`, shows: 'main li article a' },
  { name: 'actor', at: ({ actor }) => actor, shows: 'main h1' },
  { name: 'outlet', at: ({ outlet }) => outlet, shows: 'main h1' },
  { name: 'articles', at: ({ room }) => `${room}/articles`, shows: 'main li a, main table a' },
  { name: 'article', at: ({ article }) => article, shows: '[data-testid="text"]' },
]

const press = (key) => (page) => page.keyboard.press(key)
const click =
  (role, name, nth = 0) =>
  (page) =>
    page.getByRole(role, { name }).nth(nth).click({ timeout: 5000 })

// The field itself lies hidden under its words.
const choose = (words) => (page) =>
  page.locator('[role=radiogroup] label', { hasText: new RegExp(`^${words}$`) }).click({ timeout: 5000 })

export const INTERACTIONS = [
  {
    name: 'statements',
    at: ({ room }) => `${room}/statements`,
    shows: 'main article',
    steps: [
      ['next row', press('j')],
      ['next row again', press('j')],
      ['row before', press('k')],
      ['a page down', press('PageDown')],
      ['to the end', press('End')],
      ['to the top', press('Home')],
      ['open the kinds', click('combobox', 'Kind')],
      ['choose direct', click('option', /^Direct/)],
      ['open the offices', click('combobox', 'Office')],
      ['close them', press('Escape')],
      [
        'type a word',
        async (page) => {
          await page.getByRole('searchbox', { name: 'Words in the statement' }).click()
          await page.keyboard.type('war', { delay: 40 })
        },
      ],
      ['clear all', click('button', 'Clear all filters')],
    ],
  },
  {
    name: 'overview',
    at: ({ room }) => room,
    shows: 'main #timeline',
    steps: [
      [
        'move the first day',
        async (page) => {
          await page.getByRole('slider', { name: 'First day' }).focus()
          for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowRight')
        },
      ],
      [
        'move the last day',
        async (page) => {
          await page.getByRole('slider', { name: 'Last day' }).focus()
          for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft')
        },
      ],
      ['the whole time', click('button', 'The whole time')],
      ['open search', press('/')],
      ['type a name', (page) => page.keyboard.type('oba', { delay: 60 })],
      ['close search', press('Escape')],
    ],
  },
  {
    name: 'positions',
    at: ({ room }) => `${room}/positions`,
    shows: 'main table tbody a',
    steps: [
      ['only states', choose('States')],
      ['all kinds', choose('All')],
      [
        'a day back',
        async (page) => {
          await page.getByRole('slider', { name: 'As of' }).focus()
          await page.keyboard.press('ArrowLeft')
        },
      ],
      ['play', click('button', 'Play')],
      ['pause', click('button', 'Pause')],
      ['to the last day', (page) => page.getByRole('slider', { name: 'As of' }).press('End')],
      [
        'type a name',
        async (page) => {
          await page.getByRole('searchbox', { name: 'Name' }).click()
          await page.keyboard.type('ru', { delay: 60 })
        },
      ],
      ['take it away', (page) => page.getByRole('searchbox', { name: 'Name' }).fill('')],
      ['open a cell', (page) => page.locator('main table tbody td a').first().click({ timeout: 5000 })],
    ],
  },
  {
    name: 'search',
    at: ({ room }) => `${room}/search?q=war`,
    shows: 'main article',
    steps: [
      ['narrow by outlet', (page) => page.locator('main aside a, main aside button').first().click({ timeout: 5000 })],
      ['among statements', choose('What was said')],
    ],
  },
  {
    name: 'actors',
    at: ({ room }) => `${room}/actors`,
    shows: 'main li article a',
    steps: [
      ['only persons', choose('People')],
      [
        'type a name',
        async (page) => {
          await page.getByRole('searchbox', { name: 'Name' }).click()
          await page.keyboard.type('ob', { delay: 60 })
        },
      ],
      ['open an actor', (page) => page.locator('main li article h2 a').first().click({ timeout: 5000 })],
    ],
  },
  {
    name: 'network',
    at: ({ room }) => `${room}/network`,
    shows: 'main svg [data-node]',
    steps: [
      ['choose a node', (page) => page.locator('svg [data-node]').first().click({ timeout: 5000 })],
      [
        'open a tie',
        (page) =>
          page
            .getByRole('button', { name: /what ties/ })
            .first()
            .click({ timeout: 5000 }),
      ],
      [
        'over nodes',
        async (page) => {
          for (let at = 0; at < 12; at += 1)
            await page.locator('svg [data-node]').nth(at).hover({ timeout: 5000, force: true })
        },
      ],
      ['ties beyond chance', click('checkbox', 'Only ties beyond chance')],
      [
        'raise the weight',
        async (page) => {
          await page.getByRole('textbox', { name: 'Weight at least' }).focus()
          for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowUp')
        },
      ],
    ],
  },
  {
    name: 'compare',
    at: ({ room }) => `${room}/compare?of=voices`,
    shows: 'main table tbody td a',
    steps: [
      ['by state', choose('State')],
      ['by office', choose('Office')],
      ['word choice', click('link', 'Word choice')],
    ],
  },
]
