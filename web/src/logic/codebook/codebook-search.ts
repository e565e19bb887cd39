/** Search parameters of the codebook's room: "1" to edit it, "draft" to edit a proposal; the job that reads again. */
export interface CodebookSearch {
  edit?: '1' | 'draft'
  job?: string
}

export function parseCodebookSearch({ edit, job }: Readonly<Record<string, unknown>>): CodebookSearch {
  const id = String(job ?? '')
  if (/^\d{1,9}$/.test(id)) return { job: id }
  if (edit === 'draft') return { edit: 'draft' }
  return String(edit ?? '') === '1' ? { edit: '1' } : {}
}
