import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, RefAttributes } from 'react'

type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps | keyof AnchorProps> &
  RefAttributes<HTMLAnchorElement>

/** A button that leads to a screen. Made by the router, so that an address which is none does not compile. */
export const ButtonLink = createLink((props: ButtonProps & Native) => <Button component="a" {...props} />)

/** A link in the looks of the component library. */
export const AnchorLink = createLink((props: AnchorProps & Native) => <Anchor {...props} />)
