import { Button, FileButton, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { checkCodebook } from '../../api/desk.js'
import { keyOfPlace, lineOfPlace, type Remark, startOfLine } from '../../logic/codebook/remarks.js'
import { capitalised, counted } from '../../logic/format.js'
import { TextButton } from '../text-button.js'
import styles from './codebook-editor.module.css'

interface CodebookEditorProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label: string
  readonly rows?: number
}

const PAUSE_MS = 400

/** A codebook as text, with what the program remarks about it while it is written. */
export function CodebookEditor({ value, onChange, label, rows = 12 }: CodebookEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { remarks, isChecked } = useRemarks(value)
  const goTo = ({ place }: Remark): void => {
    const line = lineOfPlace(place)
    const area = field.current
    if (line === null || area === null) return
    const start = startOfLine(value, line)
    const end = value.indexOf('\n', start)
    area.focus()
    area.setSelectionRange(start, end === -1 ? value.length : end)
    area.scrollTop = (area.scrollHeight * (line - 3)) / Math.max(1, value.split('\n').length)
  }
  return (
    <div className={styles.editor}>
      <Textarea
        ref={field}
        label={label}
        description="YAML or JSON. Paste it, or open a file."
        classNames={{ input: styles.text ?? '' }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={rows}
        spellCheck={false}
      />
      <p>
        <FileButton
          accept=".yaml,.yml,.json"
          onChange={(file) => void file?.text().then(onChange)}
          inputProps={{ 'aria-label': 'Codebook file' }}
        >
          {(button) => (
            <Button {...button} variant="default" size="compact-sm">
              Open a file
            </Button>
          )}
        </FileButton>
      </p>
      <div role="status" className={styles.remarks}>
        {value.trim() === '' || !isChecked ? null : <Remarks remarks={remarks} onGoTo={goTo} />}
      </div>
    </div>
  )
}

/** What is wrong with a codebook, a moment after the last key. */
export function useRemarks(text: string): { readonly remarks: readonly Remark[]; readonly isChecked: boolean } {
  const [settled] = useDebouncedValue(text, PAUSE_MS)
  const { data } = useQuery({
    queryKey: ['remarks', settled],
    queryFn: () => checkCodebook(settled),
    enabled: settled.trim() !== '',
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return { remarks: data?.remarks ?? [], isChecked: data !== undefined }
}

interface RemarksProps {
  readonly remarks: readonly Remark[]
  readonly onGoTo: (remark: Remark) => void
}

function Remarks({ remarks, onGoTo }: RemarksProps) {
  const faults = remarks.filter(({ severity }) => severity === 'fault').length
  if (remarks.length === 0) return <p className={styles.fine}>Nothing is wrong with it.</p>
  return (
    <>
      <p className={styles.verdict}>
        {[
          ...(faults > 0 ? [`${counted(faults, 'fault')} to mend`] : []),
          ...(remarks.length > faults ? [`${counted(remarks.length - faults, 'thing')} to look at`] : []),
        ].join(', ')}
      </p>
      <ul className={styles.list}>
        {remarks.map((remark) => (
          <li key={`${remark.place} ${remark.message}`} data-severity={remark.severity}>
            <TextButton className={styles.place} onClick={() => onGoTo(remark)}>
              line {lineOfPlace(remark.place) ?? 1}
              {keyOfPlace(remark.place) === null ? '' : `, ${keyOfPlace(remark.place)}`}
            </TextButton>{' '}
            {capitalised(remark.message)}.
          </li>
        ))}
      </ul>
    </>
  )
}
