import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useMatch } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { abilitiesQuery } from '../../api/desk.js'
import { IconPopover } from '../icon-popover.js'
import { startTour } from '../tour/tour-store.js'
import styles from './main-menu.module.css'

const SCHEMES = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** What belongs to no room: affairs, bringing articles in, light or dark, settings, help, the tour. */
export const MainMenu = () => (
  <IconPopover label="Menu" icon={<Menu size={18} aria-hidden />}>
    {(close) => <Items onClose={close} />}
  </IconPopover>
)

function Items({ onClose }: { readonly onClose: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const affair = useMatch({ from: '/affairs/$affair', shouldThrow: false, select: ({ params }) => params.affair })
  const importing = useQuery(abilitiesQuery()).data?.importing ?? false
  return (
    <div className={styles.menu}>
      <ul className={styles.links}>
        <li>
          <Link to="/" onClick={onClose}>
            All affairs
          </Link>
        </li>
        {importing ? (
          <li>
            <Link to="/import" onClick={onClose}>
              New affair
            </Link>
          </li>
        ) : null}
        {importing && affair !== undefined ? (
          <li>
            <Link to="/affairs/$affair/import" params={{ affair }} onClick={onClose}>
              Add articles to this affair
            </Link>
          </li>
        ) : null}
        <li>
          <Link to="/settings" onClick={onClose}>
            Settings
          </Link>
        </li>
        <li>
          <Link to="/help" onClick={onClose}>
            Help
          </Link>
        </li>
        {affair === undefined ? null : (
          <li>
            <button
              type="button"
              onClick={() => {
                onClose()
                startTour(affair)
              }}
            >
              Tour
            </button>
          </li>
        )}
      </ul>
      <SegmentedControl
        fullWidth
        aria-label="Light or dark"
        value={colorScheme}
        onChange={(value) => {
          const chosen = SCHEMES.find((scheme) => scheme.value === value)
          if (chosen !== undefined) setColorScheme(chosen.value)
        }}
        data={[...SCHEMES]}
      />
    </div>
  )
}
