import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { overviewQuery } from '../api/queries.js'
import type { Overview } from '../api/types.js'
import { counted, formatDate, formatPeriod } from '../logic/format.js'
import type { Caption } from '../logic/picture/picture-file.js'
import styles from './picture-files.module.css'
import { savePicture, savePng } from './save-file.js'

interface PictureFilesProps {
  readonly affair: string
  /** Holds the picture, or several that belong together. */
  readonly figure: RefObject<HTMLElement | null>
  /** Of the file, without its ending. */
  readonly name: string
  readonly caption: Pick<Caption, 'title' | 'note' | 'keys'>
  /** False until the picture is there: then nothing can be taken away. */
  readonly isDrawn?: boolean
  /** Other files of the same, as items of the menu. */
  readonly children?: ReactNode
}

/** A picture to take away, as PNG or SVG, with its title, how it is read, what it rests on, and the day. */
export function PictureFiles({ affair, figure, name, caption, isDrawn = true, children }: PictureFilesProps) {
  // The picture does not wait for what stands below it in a file.
  const overview = useQuery(overviewQuery(affair)).data
  const whole = ({ affair: what, outlets }: Overview): Caption => {
    const read = `${counted(what.articles, 'article')} of ${counted(outlets.length, 'outlet')}`
    const when = formatPeriod(what.from, what.to)
    const today = formatDate(new Date().toISOString().slice(0, 10))
    return {
      ...caption,
      title: `${what.name}: ${caption.title}`,
      source: `Source: ${read}${when === null ? '' : `, ${when}`}, read by Standpoint. Drawn ${today}.`,
    }
  }
  return (
    <Menu position="bottom-end" shadow="md" width={310} portalProps={{ target: '#room' }}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          className={styles.save ?? ''}
          leftSection={<Download size={14} aria-hidden />}
          disabled={!isDrawn || overview === undefined}
        >
          Save
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {overview === undefined ? null : (
          <>
            <Menu.Item onClick={() => void savePng(figure.current, whole(overview), `${name}.png`)}>
              Picture as PNG, twice as fine
            </Menu.Item>
            <Menu.Item onClick={() => savePicture(figure.current, whole(overview), `${name}.svg`)}>
              Picture as SVG
            </Menu.Item>
          </>
        )}
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
