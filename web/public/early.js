// Asks the API for what the first room waits for while the page's code is still on its way: src/api/client.ts takes the
// answers. Addresses are as src/api/queries.ts makes them, in the order in which they are needed; early.test.ts holds the two
// together. Only what the server answers at once: it sends nothing else meanwhile, the code of the page neither. What nobody
// takes is let go, so that nothing old is ever shown.
;(() => {
  const MOST_MS = 10_000
  const [affairs, affair, room = '', ...rest] = location.pathname.split('/').filter(Boolean)
  const of = (path, query) => `/api/affairs/${affair}${path}${query}`
  const isPlain = location.search === ''
  const rooms = {
    '': () => [of('/matrix', '')],
    positions: () => (rest.length === 2 ? (isPlain ? [of(`/ledger/${rest.join('/')}`, '')] : []) : [of('/matrix', '')]),
    articles: () => (rest.length === 1 ? [`/api/articles/${rest[0]}?affair=${affair}`] : []),
    statements: () => (isPlain ? [`/api/statements?affair=${affair}&limit=100&offset=0`] : []),
  }
  const within = affairs === 'affairs' && affair !== undefined
  const asked = [...(within ? (rooms[room]?.() ?? []) : []), '/api/affairs?limit=1000']
  const early = new Map()
  for (const url of asked) {
    const answer = fetch(url, { headers: { accept: 'application/json' } })
    // Whoever takes it is told of the failure; nobody else needs to be.
    answer.catch(() => undefined)
    early.set(url, answer)
  }
  window.standpointEarly = early
  setTimeout(() => early.clear(), MOST_MS)
})()
