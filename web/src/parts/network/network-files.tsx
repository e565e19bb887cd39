import { Menu } from '@mantine/core'
import type { RefObject } from 'react'
import { apiUrl } from '../../api/client.js'
import {
  AGGREGATION_NAMES,
  drawingOf,
  type NetworkSearch,
  networkQuestion,
} from '../../logic/network/network-search.js'
import { PictureFiles } from '../picture-files.js'

interface NetworkFilesProps {
  readonly affair: string
  readonly search: NetworkSearch
  /** Holds the picture. */
  readonly figure: RefObject<HTMLElement | null>
  /** Until the picture is there nothing can be taken away. */
  readonly isDrawn: boolean
}

/** Files that other programs read, with what each is for. */
const FILES: readonly (readonly [ending: string, name: string])[] = [
  ['csv', 'Ties as CSV, with bands'],
  ['gexf', 'GEXF, for Gephi'],
  ['graphml', 'GraphML, for visone, igraph or NetworkX'],
]

/** The network to take away: as a picture, as numbers, or for another program. */
export const NetworkFiles = ({ affair, search, figure, isDrawn }: NetworkFilesProps) => (
  <PictureFiles
    affair={affair}
    figure={figure}
    name={`${affair}-network`}
    caption={captionOf(search)}
    isDrawn={isDrawn}
  >
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
  </PictureFiles>
)

function captionOf(search: NetworkSearch): { readonly title: string; readonly note: string } {
  const { name, nodes, by, twoMode } = drawingOf(search)
  const how = (AGGREGATION_NAMES[search.aggregation ?? 'congruence'] ?? '').toLowerCase()
  return {
    title: twoMode ? name.toLowerCase() : `${nodes}s tied where they ${how}, by ${by}`,
    note: 'Near is close, a thick line a strong tie, a dashed one an opposed one; a colour for each community.',
  }
}
