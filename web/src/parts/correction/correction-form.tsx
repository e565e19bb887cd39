import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { decide } from '../../api/decide.js'
import { abilitiesQuery } from '../../api/desk.js'
import { foundActorsQuery } from '../../api/queries.js'
import type { ActorRef, Commitment, Side } from '../../api/types.js'
import { dateFault, type CorrectionForm as Form, insteadOf } from '../../logic/positions/correction.js'
import { COMMITMENT_NAMES, COMMITMENTS, SIDE_NAMES, SIDES } from '../../logic/positions/sides.js'
import { useDecide } from '../reader/use-decide.js'
import styles from './correction-form.module.css'

const PAUSE_MS = 200
/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

interface CorrectionFormProps {
  readonly affair: string
  /** Id of the position. */
  readonly cell: string
  readonly actor: ActorRef
  readonly read: Omit<Form, 'actor'>
}

/** Says what a position is instead of what was read of it: kept as a decision, signed, and undone like any other. */
export function CorrectionForm({ affair, cell, actor, read }: CorrectionFormProps) {
  const [isOpen, setOpen] = useState(false)
  const mayDecide = useQuery(abilitiesQuery()).data?.importing === true
  if (!mayDecide) return null
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Put it right</summary>
      {isOpen ? (
        <Fields
          affair={affair}
          cell={cell}
          actor={actor}
          read={{ ...read, actor: actor.id }}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </details>
  )
}

interface FieldsProps extends Omit<CorrectionFormProps, 'read'> {
  readonly read: Form
  readonly onDone: () => void
}

function Fields({ affair, cell, actor, read, onDone }: FieldsProps) {
  const [form, setForm] = useState(read)
  const [note, setNote] = useState('')
  const { coder, setCoder, isNamed, change } = useDecide(onDone)
  const instead = insteadOf(read, form)
  const fault = dateFault(form.date)
  const id = useId()
  const set = <Field extends keyof Form>(field: Field, value: Form[Field]) => setForm({ ...form, [field]: value })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (instead === null || !isNamed) return
    change.mutate((by) => decide({ affair, kind: 'correct', cell, note: note.trim() || null, coder: by, instead }))
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <label>
        Side
        <select value={form.side} onChange={(event) => set('side', event.currentTarget.value as Side)}>
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {SIDE_NAMES[side]}
            </option>
          ))}
        </select>
      </label>
      <label>
        How far
        <select
          value={form.commitment}
          onChange={(event) => set('commitment', event.currentTarget.value as Commitment)}
        >
          {COMMITMENTS.map((step) => (
            <option key={step} value={step}>
              {COMMITMENT_NAMES[step]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Date
        <input
          value={form.date}
          placeholder="not known"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-date`}
          onChange={(event) => set('date', event.currentTarget.value)}
        />
        {fault === null ? null : (
          <span id={`${id}-date`} className={styles.fault}>
            {fault}
          </span>
        )}
      </label>
      <Whose affair={affair} actor={actor} value={form.actor} onChange={(who) => set('actor', who)} />
      <label className={styles.wide}>
        Rests on these words of the article
        <textarea rows={2} value={form.evidence} onChange={(event) => set('evidence', event.currentTarget.value)} />
      </label>
      <label className={styles.wide}>
        Why
        <input value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label>
        Your name
        <input value={coder} onChange={(event) => setCoder(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={instead === null || !isNamed || change.isPending}>
        Keep the correction
      </button>
      <p className={styles.hint}>
        {isNamed ? 'What was read stays beside it.' : 'Corrections are signed: give your name.'}
      </p>
      {change.isError ? (
        <p role="alert" className={styles.fault}>
          {change.error.message}
        </p>
      ) : null}
    </form>
  )
}

interface WhoseProps {
  readonly affair: string
  readonly actor: ActorRef
  readonly value: string
  readonly onChange: (actor: string) => void
}

/** Whose position it is: one of the actors whose name has the words that are typed. */
function Whose({ affair, actor, value, onChange }: WhoseProps) {
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, PAUSE_MS)
  const [chosen, setChosen] = useState({ value: actor.id, label: actor.name })
  const isAsked = wanted.trim().length > 1 && wanted !== chosen.label
  const found = useQuery({ ...foundActorsQuery(affair, wanted), enabled: isAsked }).data
  const others = (isAsked ? (found?.rows ?? []) : []).map(({ id, name }) => ({ value: id, label: name }))
  const data = [chosen, ...others].filter((one, at, all) => all.findIndex(({ value: id }) => id === one.value) === at)
  return (
    <Select
      comboboxProps={OPTIONS}
      label="Whose position"
      size="xs"
      searchable
      allowDeselect={false}
      data={data}
      // What is found was looked for by more than the name that is shown.
      filter={({ options }) => options}
      value={value}
      nothingFoundMessage="Nobody of that name"
      onSearchChange={setTyped}
      onChange={(id) => {
        const option = data.find((one) => one.value === id)
        if (option === undefined) return
        setChosen(option)
        onChange(option.value)
      }}
    />
  )
}
