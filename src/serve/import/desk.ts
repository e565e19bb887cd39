import { type Deliveries, type Jobs, openDeliveries, openJobs, type ReaderChoice } from '../../intake/index.js'

/** Where articles and codebooks come in: what a server needs to write to its record. */
export interface Desk {
  /** Path or address of the record. */
  readonly record: string
  readonly deliveries: Deliveries
  readonly jobs: Jobs
  /** Whether pages may be fetched from the web when somebody asks for them. */
  readonly fetching: boolean
  readonly close: () => Promise<void>
}

export interface DeskSetting extends Pick<Desk, 'record' | 'fetching'> {
  readonly reader: ReaderChoice
  /** Told what nobody foresaw; default stderr. */
  readonly onFault?: ((message: string) => void) | undefined
}

export function openDesk({ record, fetching, reader, onFault = log }: DeskSetting): Desk {
  const deliveries = openDeliveries()
  const jobs = openJobs({ record, reader, onFault })
  return {
    ...{ record, deliveries, jobs, fetching },
    close: async () => {
      await jobs.close()
      await deliveries.close()
    },
  }
}

const log = (message: string): void => void process.stderr.write(`standpoint: ${message}\n`)
