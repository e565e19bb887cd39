import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import type { RefObject } from 'react'
import { apiUrl } from '../../api/client.js'
import { type NetworkSearch, networkQuestion } from '../../logic/network/network-search.js'
import { savePicture, savePng } from '../save-file.js'

interface NetworkFilesProps {
  readonly affair: string
  readonly search: NetworkSearch
  /** Holds the picture. */
  readonly figure: RefObject<HTMLElement | null>
}

/** Files that other programs read, with what each is for. */
const FILES: readonly (readonly [ending: string, name: string])[] = [
  ['csv', 'Ties as CSV, with bands'],
  ['gexf', 'GEXF, for Gephi'],
  ['graphml', 'GraphML, for visone, igraph or NetworkX'],
]

/** The network to take away: as a picture, as numbers, or for another program. */
export function NetworkFiles({ affair, search, figure }: NetworkFilesProps) {
  const name = `${affair}-network`
  return (
    <Menu position="bottom-end" shadow="md" width={310} portalProps={{ target: '#room' }}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<Download size={14} aria-hidden />}>
          Save
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void savePng(figure.current, `${name}.png`)}>Picture as PNG, twice as fine</Menu.Item>
        <Menu.Item onClick={() => savePicture(figure.current, `${name}.svg`)}>Picture as SVG</Menu.Item>
        <Menu.Divider />
        {FILES.map(([ending, what]) => (
          <Menu.Item
            key={ending}
            component="a"
            href={apiUrl(`/affairs/${encodeURIComponent(affair)}/network.${ending}`, networkQuestion(search))}
            download
          >
            {what}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
