import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type AnchorButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps | 'href'> & { readonly href?: string }

const AnchorButton = (props: AnchorButtonProps) => <Button component="a" {...props} />

/** A link that looks like a button, for where a page leads to next. */
export const ButtonLink = createLink(AnchorButton)
