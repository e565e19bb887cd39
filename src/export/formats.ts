// The names of the formats, apart from what makes them: the command's parser needs no more than these.

export const LIST_FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

export const REPORT_FORMATS = ['html', 'md'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
