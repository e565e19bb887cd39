import { useSyncExternalStore } from 'react'
import { setDateStyle } from '../../logic/format.js'
import { parseSettings, SETTINGS_KEY, type Settings, TEXT_SIZES, type TextSize } from '../../logic/settings/settings.js'

// Kept in this browser; where storage is closed to us, for as long as the page is open.

const listeners = new Set<() => void>()
let settings = parseSettings(stored())

function stored(): string | null {
  try {
    return localStorage.getItem(SETTINGS_KEY)
  } catch {
    return null
  }
}

/** Percent of the browser's own size; public/scheme.js has the same. */
const SIZES: Readonly<Record<TextSize, number>> = { small: 93.75, normal: 100, large: 112.5, largest: 131.25 }

/** Makes the page as it was set. */
export function applySettings(): void {
  document.documentElement.style.fontSize = settings.textSize === TEXT_SIZES[1] ? '' : `${SIZES[settings.textSize]}%`
  setDateStyle(settings.dates)
}

export const settingsNow = (): Settings => settings

let isStart = true

/** Id of the affair that the page begins with, once, when the page was opened just now; else "". */
export function takeStartAffair(): string {
  const affair = isStart ? settings.startAffair : ''
  isStart = false
  return affair
}

export function changeSettings(changed: Partial<Settings>): void {
  settings = { ...settings, ...changed }
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings))
  } catch {
    // Until the page is closed, then.
  }
  applySettings()
  for (const listener of listeners) listener()
}

export const useSettings = (): Settings =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, settingsNow)
