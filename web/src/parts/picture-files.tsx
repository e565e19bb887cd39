import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import type { RefObject } from 'react'
import { savePicture, savePng } from './save-file.js'

interface PictureFilesProps {
  /** Holds the picture. */
  readonly figure: RefObject<HTMLElement | null>
  /** Of the file, without its ending. */
  readonly name: string
}

/** A picture to take away, as PNG or SVG. */
export const PictureFiles = ({ figure, name }: PictureFilesProps) => (
  <Menu position="bottom-end" shadow="md" portalProps={{ target: '#room' }}>
    <Menu.Target>
      <Button variant="default" size="compact-sm" leftSection={<Download size={14} aria-hidden />}>
        Save
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item onClick={() => void savePng(figure.current, `${name}.png`)}>Picture as PNG, twice as fine</Menu.Item>
      <Menu.Item onClick={() => savePicture(figure.current, `${name}.svg`)}>Picture as SVG</Menu.Item>
    </Menu.Dropdown>
  </Menu>
)
