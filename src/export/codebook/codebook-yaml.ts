import { Document, isMap, isSeq } from 'yaml'
import type { Codebook } from '../../read/codebook.js'

const WIDTH = 110

/** A codebook as YAML for a person to read and edit; what says nothing is left out. Read again, it is the same codebook. */
export function codebookYaml({ affair, issues, actors, groups }: Codebook): string {
  const document = new Document({
    affair,
    issues: issues.map(({ id, question, ...words }) => ({ id, question, ...filled(words) })),
    ...filled({ actors: actors.map(({ id, name, kind, ...rest }) => ({ id, name, kind, ...filled(rest) })) }),
    ...filled({
      groups: groups.map(({ id, name, members }) => ({
        ...{ id, name },
        members: members.map(({ country, since, until }) =>
          since === null && until === null ? country : { country, ...filled({ since, until }) },
        ),
      })),
    }),
  })
  // One line an actor, and one a list of words, as people write them.
  for (const key of ['actors', 'groups']) {
    const list = document.get(key)
    if (isSeq(list)) for (const entry of list.items) if (isMap(entry)) entry.flow = true
  }
  const list = document.get('issues')
  if (isSeq(list)) {
    for (const issue of list.items) {
      if (!isMap(issue)) continue
      for (const { value } of issue.items) if (isSeq(value)) value.flow = true
    }
  }
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true })
}

/** Without what is null or empty; roles without what they are of. */
function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, key === 'roles' ? (value as object[]).map((role) => filled({ ...role })) : value]),
  )
}
