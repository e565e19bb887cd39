import { Button, Radio, Select, useMantineColorScheme } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { affairsQuery } from '../../api/queries.js'
import { type DateStyle, DEFAULT_SETTINGS, type TextSize } from '../../logic/settings/settings.js'
import { changeSettings, useSettings } from '../../parts/settings/settings-store.js'
import styles from './settings.module.css'

const SCHEMES = [
  { value: 'auto', label: 'As the system says' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const SIZES: readonly { readonly value: TextSize; readonly label: string }[] = [
  { value: 'small', label: 'Small: more on the screen' },
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'largest', label: 'Largest' },
]

const DATES: readonly { readonly value: DateStyle; readonly label: string }[] = [
  { value: 'day first', label: '3 Mar 2031' },
  { value: 'month first', label: 'Mar 3, 2031' },
  { value: 'iso', label: '2031-03-03' },
]

/** What a reader sets for this browser. */
export function SettingsRoom() {
  useDocumentTitle('Settings · Standpoint')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { textSize, dates, startAffair } = useSettings()
  const { rows } = useSuspenseQuery(affairsQuery()).data
  return (
    <div className={styles.settings}>
      <h1>Settings</h1>
      <p className={styles.note}>Kept in this browser only. They change at once.</p>
      <Radio.Group
        label="Light or dark"
        value={colorScheme}
        onChange={(value) => {
          const chosen = SCHEMES.find((scheme) => scheme.value === value)
          if (chosen !== undefined) setColorScheme(chosen.value)
        }}
        className={styles.group ?? ''}
      >
        {SCHEMES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Radio.Group>
      <Radio.Group
        label="Size of text"
        value={textSize}
        onChange={(value) => {
          const chosen = SIZES.find((size) => size.value === value)
          if (chosen !== undefined) changeSettings({ textSize: chosen.value })
        }}
        className={styles.group ?? ''}
      >
        {SIZES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Radio.Group>
      <Radio.Group
        label="Dates"
        value={dates}
        onChange={(value) => {
          const chosen = DATES.find((style) => style.value === value)
          if (chosen !== undefined) changeSettings({ dates: chosen.value })
        }}
        className={styles.group ?? ''}
      >
        {DATES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Radio.Group>
      <Select
        label="The page begins with"
        value={rows.some(({ id }) => id === startAffair) ? startAffair : ''}
        onChange={(value) => changeSettings({ startAffair: value ?? '' })}
        data={[
          { value: '', label: 'The list of affairs' },
          ...rows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        allowDeselect={false}
        className={styles.group ?? ''}
        maw="26rem"
      />
      <p className={styles.group}>
        <Button
          variant="default"
          onClick={() => {
            setColorScheme('auto')
            changeSettings(DEFAULT_SETTINGS)
          }}
        >
          As it was at first
        </Button>
      </p>
    </div>
  )
}
