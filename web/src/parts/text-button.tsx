import type { ComponentPropsWithRef } from 'react'
import styles from './text-button.module.css'

/** A button that stands in a line of text, as a link does: for more of a list, and to take something back. */
export const TextButton = ({ className = '', ...props }: Omit<ComponentPropsWithRef<'button'>, 'type'>) => (
  <button {...props} type="button" className={`${styles.button} ${className}`} />
)
