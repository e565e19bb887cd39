import { Button, FileButton } from '@mantine/core'
import { FileText, Folder } from 'lucide-react'
import { useRef } from 'react'
import { chosenFiles, type NamedFile } from '../../logic/import/dropped-files.js'
import styles from './drop-zone.module.css'
import { useDrop } from './use-drop.js'

interface DropZoneProps {
  readonly onFiles: (files: readonly NamedFile[]) => void
}

/** Where files and folders are dropped, or chosen. */
export function DropZone({ onFiles }: DropZoneProps) {
  const isOver = useDrop(onFiles)
  const folder = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.zone} data-over={isOver || undefined}>
      <p className={styles.words}>Drop files or folders here</p>
      <p className={styles.buttons}>
        <FileButton multiple onChange={(files) => onFiles(chosenFiles(files))} inputProps={{ 'aria-label': 'Files' }}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<FileText size={16} aria-hidden />}>
              Choose files
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          leftSection={<Folder size={16} aria-hidden />}
          onClick={() => folder.current?.click()}
        >
          Choose a folder
        </Button>
        <input
          ref={(input) => {
            input?.setAttribute('webkitdirectory', '')
            folder.current = input
          }}
          type="file"
          multiple
          hidden
          aria-label="A folder"
          onChange={(event) => {
            onFiles(chosenFiles(event.currentTarget.files ?? []))
            event.currentTarget.value = ''
          }}
        />
      </p>
      <p className={styles.note}>
        Text, Markdown, web pages, NDJSON, JSON, CSV and TSV, each also packed as .gz. A small <code>a.meta.json</code>{' '}
        beside <code>a.txt</code> says what the article does not.
      </p>
    </div>
  )
}
