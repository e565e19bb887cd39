import type { ReportFormat } from '../formats.js'
import { reportHtml } from './html.js'
import type { Report } from './load-report.js'
import { reportMarkdown } from './markdown.js'

export interface ReportOptions {
  /** Of Standpoint. */
  readonly version: string
  /** ISO date-time. */
  readonly madeAt: string
}

const RENDERERS = { html: reportHtml, md: reportMarkdown } as const

/** The report of an affair as one file that needs no other. */
export const renderReport = (report: Report, format: ReportFormat, options: ReportOptions): string =>
  RENDERERS[format](report, options)
