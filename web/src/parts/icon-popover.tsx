import { ActionIcon, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './popover.module.css'

interface IconPopoverProps {
  /** What the button and what it opens are called. */
  readonly label: string
  readonly icon: ReactNode
  /** What is opened; made only while it is open. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a sign in the head of the page, and what it opens. */
export function IconPopover({ label, icon, children }: IconPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={styles.button}
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          {icon}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={label}>
        {isOpen ? children(() => setOpen(false)) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
