import { readFileSync } from 'node:fs'

/** Version of Standpoint, as package.json says. */
export function standpointVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}
