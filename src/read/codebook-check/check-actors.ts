import { states } from '../actors/lexicon/countries.js'
import type { Codebook } from '../codebook.js'
import { worldOf } from '../world/index.js'
import type { Remark } from './remark.js'

/** What is to be said of actors and groups: names that two have, roles and members that are nobody, dates the wrong way round. */
export function checkActors(codebook: Codebook): Remark[] {
  const { actors, groups } = codebook
  const remarks: Remark[] = []
  const codes = new Set(states().map(({ code }) => code))
  const world = worldOf(null)
  const ids = new Set([...actors, ...groups].map(({ id }) => id))
  const names = new Map<string, string>()

  actors.forEach((actor, at) => {
    const path = ['actors', at] as const
    if (actor.country !== null && !codes.has(actor.country))
      remarks.push({ severity: 'doubt', path: [...path, 'country'], message: unknownCode(actor.country) })
    for (const [index, name] of [actor.name, ...actor.aliases].entries()) {
      const key = name.toLowerCase()
      const own = index === 0 ? [...path, 'name'] : [...path, 'aliases', index - 1]
      const other = names.get(key)
      if (other !== undefined && other !== actor.id)
        remarks.push({
          severity: 'fault',
          path: own,
          message: `"${name}" is a name of ${other} too: leave it with one of them`,
        })
      else if (other === actor.id)
        remarks.push({ severity: 'doubt', path: own, message: `"${name}" stands twice: drop one` })
      else names.set(key, actor.id)
      const state = states().find(
        (known) => known.name.toLowerCase() === key || known.names.some((one) => one.toLowerCase() === key),
      )
      if (state !== undefined && actor.country !== state.code)
        remarks.push({
          severity: 'doubt',
          path: own,
          message: `"${name}" is ${state.name} to the program: add "country: ${state.code}" if it is that state, else choose another name`,
        })
    }
    actor.roles.forEach(({ of }, index) => {
      if (of === null || ids.has(of) || world.groups.some(({ id }) => id === of) || isState(of)) return
      remarks.push({
        severity: 'fault',
        path: [...path, 'roles', index, 'of'],
        message: `there is no actor ${of}: declare it, or leave "of" out`,
      })
    })
  })

  const isActor = new Set(actors.map(({ id }) => id))
  groups.forEach((group, at) => {
    const path = ['groups', at] as const
    if (isActor.has(group.id))
      remarks.push({
        severity: 'fault',
        path: [...path, 'id'],
        message: `${group.id} is an actor as well: give the group another id`,
      })
    const known = world.groups.find(
      ({ id, name }) => id === group.id || name.toLowerCase() === group.name.toLowerCase(),
    )
    if (known !== undefined)
      remarks.push({
        severity: 'doubt',
        path,
        message: `the program knows the members of ${known.name}, with dates: yours replace them`,
      })
    group.members.forEach(({ country, since, until }, index) => {
      const own = [...path, 'members', index]
      const isKnown =
        codes.has(country) || isActor.has(country) || [...groups, ...world.groups].some(({ id }) => id === country)
      if (!isKnown && /^[A-Z]{2}$/.test(country))
        remarks.push({ severity: 'doubt', path: own, message: unknownCode(country) })
      else if (!isKnown)
        remarks.push({
          severity: 'fault',
          path: own,
          message: `${country} is neither a country (two letters of ISO 3166-1) nor an actor of this codebook: declare it, or mend it`,
        })
      if (since !== null && until !== null && since > until)
        remarks.push({
          severity: 'fault',
          path: own,
          message: `it left (${until}) before it joined (${since}): mend the dates`,
        })
    })
  })
  return remarks
}

const unknownCode = (code: string): string =>
  `the program knows no state ${code}${code === 'UK' ? ' (the United Kingdom is GB)' : ''}: look its two letters up in ISO 3166-1`

/** "united-kingdom": the id that the engine gives to a state. */
const isState = (id: string): boolean =>
  states().some(({ name }) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') === id)
