import { ActionIcon, Popover, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Moon, Sun } from 'lucide-react'
import styles from '../popover.module.css'

const SCHEMES = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Light or dark: as the system says, or as chosen here (kept in this browser). */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light')
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" className={styles.button} aria-label="Light or dark">
          {shown === 'dark' ? <Moon size={18} aria-hidden /> : <Sun size={18} aria-hidden />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Light or dark">
        <SegmentedControl
          aria-label="Light or dark"
          value={colorScheme}
          onChange={(value) => {
            const chosen = SCHEMES.find((scheme) => scheme.value === value)
            if (chosen !== undefined) setColorScheme(chosen.value)
          }}
          data={[...SCHEMES]}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
