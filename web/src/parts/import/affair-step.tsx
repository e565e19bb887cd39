import { Radio, TextInput } from '@mantine/core'
import type { AffairRow } from '../../api/types.js'
import { affairNameIn } from '../../logic/codebook/remarks.js'
import { idOf } from '../../logic/import/id-of.js'
import { CodebookEditor } from '../codebook/codebook-editor.js'
import styles from './affair-step.module.css'

export type CodebookChoice = 'none' | 'draft' | 'own'

/** A new affair as it is being made. */
export interface NewAffair {
  readonly name: string
  /** Null as long as it follows the name. */
  readonly id: string | null
  readonly choice: CodebookChoice
  readonly codebook: string
}

export const NO_AFFAIR: NewAffair = { name: '', id: null, choice: 'none', codebook: '' }

export const affairIdOf = ({ id, name }: NewAffair): string => id ?? idOf(name)

interface AffairStepProps {
  readonly affair: NewAffair
  readonly affairs: readonly AffairRow[]
  /** What is wrong with the name; null when nothing is. */
  readonly fault: string | null
  readonly onChange: (affair: NewAffair) => void
}

/** What the affair is called, and what is asked of it. */
export function AffairStep({ affair, affairs, fault, onChange }: AffairStepProps) {
  const { name, choice, codebook } = affair
  const id = affairIdOf(affair)
  const known = affairs.find((one) => one.id === id)
  return (
    <>
      <div className={styles.names}>
        <TextInput
          id="affair-name"
          label="Name of the affair"
          placeholder="Boycott of the Harbour Games"
          value={name}
          error={fault}
          onChange={(event) => onChange({ ...affair, name: event.currentTarget.value })}
        />
        <TextInput
          label="In addresses"
          value={id}
          onChange={(event) => onChange({ ...affair, id: idOf(event.currentTarget.value) })}
        />
      </div>
      {known === undefined ? null : (
        <p role="status" className={styles.known}>
          There is an affair “{known.name}” at this address: the articles will be added to it.
        </p>
      )}
      <Radio.Group
        label="What do you want to know?"
        description="A codebook names the questions of the affair. Who stands where is read with it; who said what is read without it too."
        value={choice}
        onChange={(value) =>
          onChange({ ...affair, choice: CHOICES.find((one) => one.value === value)?.value ?? 'none' })
        }
        className={styles.choices ?? ''}
      >
        {CHOICES.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} />
        ))}
      </Radio.Group>
      {choice === 'own' ? (
        <CodebookEditor
          label="Codebook"
          value={codebook}
          onChange={(text) =>
            onChange({ ...affair, codebook: text, name: name === '' ? (affairNameIn(text) ?? '') : name })
          }
        />
      ) : null}
    </>
  )
}

const CHOICES: readonly { readonly value: CodebookChoice; readonly label: string; readonly description: string }[] = [
  {
    value: 'draft',
    label: 'Propose questions from the articles, afterwards',
    description: 'You edit the proposal; the articles are then read again with it.',
  },
  { value: 'own', label: 'I have a codebook', description: 'Paste it or open its file.' },
  { value: 'none', label: 'Only who said what', description: 'Questions can be added at any time.' },
]
