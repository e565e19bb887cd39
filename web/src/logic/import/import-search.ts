/** Search parameters of the import: the job that is shown. */
export interface ImportSearch {
  job?: string
}

export function parseImportSearch({ job }: Readonly<Record<string, unknown>>): ImportSearch {
  const id = String(job ?? '')
  return /^\d{1,9}$/.test(id) ? { job: id } : {}
}
