import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** An empty place teaches: what will come here, and the button that makes the first one. */
export function Empty({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <div className="muted" style={{ maxWidth: '34rem' }}>
          {children}
        </div>
      )}
      {act && <div style={{ marginTop: 8 }}>{act}</div>}
    </Stack>
  )
}
