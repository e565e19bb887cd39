import { counted } from '../../export/wording.js'
import { joinRecord } from '../../intake/index.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'

export async function join({ recordPath, terminal }: Setting): Promise<ExitStatus> {
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'readings', true)
  try {
    const { joined, all } = await joinRecord(recordPath, {
      onReadings: (done, whole) => progress.at(done, done / whole),
      signal: interrupt.signal,
    })
    progress.stop()
    await terminal.write(all === 0 ? 'every reading is joined\n' : `${counted(joined, 'reading')} joined\n`)
    if (joined === all) return EXIT.done
    terminal.tell(`standpoint: stopped; ${counted(all - joined, 'reading')} left: run the same again`)
    return EXIT.failed
  } finally {
    progress.stop()
    interrupt.done()
  }
}
