import { formatCount } from '../../logic/format.js'
import { LAYER_NAMES, LAYERS, type Layer } from '../../logic/reader/layers.js'
import styles from './layer-bar.module.css'
import marks from './marks.module.css'

interface LayerBarProps {
  readonly layers: ReadonlySet<Layer>
  readonly counts: Readonly<Record<Layer, number>>
  readonly onSwitch: (layer: Layer) => void
}

/** What is shown on the article: each layer can be switched, and shows how its marks look. */
export function LayerBar({ layers, counts, onSwitch }: LayerBarProps) {
  return (
    <div className={styles.whole}>
      <fieldset className={styles.bar} aria-label="What is shown">
        <span className={styles.name} aria-hidden>
          Show
        </span>
        {LAYERS.map((layer) => (
          <button
            key={layer}
            type="button"
            className={styles.layer}
            aria-pressed={layers.has(layer)}
            disabled={counts[layer] === 0}
            onClick={() => onSwitch(layer)}
          >
            <span className={`${styles.sample} ${sampleOf(layer)}`} data-side="for">
              {LAYER_NAMES[layer]}
            </span>
            <span className={styles.count}>{formatCount(counts[layer])}</span>
          </button>
        ))}
      </fieldset>
      {layers.has('statements') ? (
        <p className={styles.key}>
          <span className={marks.source}>source</span> <span className={marks.cue}>cue</span>{' '}
          <span className={marks.content}>content</span>
        </p>
      ) : null}
    </div>
  )
}

const SAMPLES: Readonly<Record<Layer, readonly string[]>> = {
  statements: ['content'],
  positions: ['lined', 'position'],
  events: ['lined', 'event'],
  figures: ['lined', 'figure'],
  actors: ['lined', 'actor'],
  times: ['lined', 'time'],
  furniture: [],
}

const sampleOf = (layer: Layer): string =>
  layer === 'furniture' ? (styles.furniture ?? '') : SAMPLES[layer].map((name) => marks[name]).join(' ')
