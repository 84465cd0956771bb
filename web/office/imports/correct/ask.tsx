import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from '../imports.module.css'

/** Something that a person is asked, or told, before the rows: in ink on a ground that is read in the light and in the dark. */
export function Ask({ title, isTold = false, children }: { title: string; isTold?: boolean; children: ReactNode }) {
  return (
    <section aria-label={title} className={`${classes['ask']} ${isTold ? classes['told'] : ''}`}>
      <Title order={2} size="h4" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}
