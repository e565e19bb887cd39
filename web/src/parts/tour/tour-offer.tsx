import { Button } from '@mantine/core'
import { TOUR } from '../../logic/tour/steps.js'
import styles from './tour.module.css'
import { endTour, startTour, useTourState } from './tour-store.js'

/** The tour, offered once in a browser. */
export function TourOffer({ affair }: { readonly affair: string }) {
  const { affair: taken, isSeen } = useTourState()
  if (isSeen || taken !== null) return null
  return (
    <section aria-label="First time here" className={styles.offer}>
      <p>First time here? A tour of {TOUR.length} steps shows where the answers are.</p>
      <div>
        <Button size="compact-md" onClick={() => startTour(affair)}>
          Show me round
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={endTour}>
          No, thanks
        </Button>
      </div>
    </section>
  )
}
