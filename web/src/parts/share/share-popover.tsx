import { Share2 } from 'lucide-react'
import { IconPopover } from '../icon-popover.js'
import { usePrintKey } from './print-room.js'
import { ShareTools } from './share-tools.js'

/** What can be taken away of a page: its link, a citation, its rows, a print. */
export function SharePopover() {
  usePrintKey()
  return (
    <IconPopover label="Cite and export" icon={<Share2 size={18} aria-hidden />}>
      {(close) => <ShareTools onClose={close} />}
    </IconPopover>
  )
}
