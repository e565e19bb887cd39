import { ActionIcon, Popover } from '@mantine/core'
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import popover from '../popover.module.css'
import { usePrintKey } from './print-room.js'
import { ShareTools } from './share-tools.js'

/** What can be taken away of a page: its link, a citation, its rows, a print. */
export function SharePopover() {
  const [isOpen, setOpen] = useState(false)
  usePrintKey()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={popover.button}
          aria-label="Cite and export"
          onClick={() => setOpen(!isOpen)}
        >
          <Share2 size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={popover.dropdown} aria-label="Cite and export">
        {isOpen ? <ShareTools onClose={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}
