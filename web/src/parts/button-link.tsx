import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import styles from './button-link.module.css'

type AnchorButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps | 'href'> & { readonly href?: string }

/** A link of the browser’s own that looks like a button: for files. */
export const AnchorButton = (props: AnchorButtonProps) => (
  <Button component="a" {...props} className={styles.link ?? ''} />
)

/** A link that looks like a button, for where a page leads to next. */
export const ButtonLink = createLink(AnchorButton)
