// Sets colour scheme and text size before the first paint: what the reader chose, else what the system says.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage is closed to us: follow the system.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const scheme = chosen === 'dark' || chosen === 'light' ? chosen : system
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  try {
    // As in src/parts/settings/settings-store.ts.
    const sizes = { small: 93.75, large: 112.5, largest: 131.25 }
    const size = sizes[JSON.parse(localStorage.getItem('standpoint-settings') ?? '{}').textSize]
    if (size !== undefined) document.documentElement.style.fontSize = `${size}%`
  } catch {
    // As the browser has it.
  }
})()
