import { Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

/** The title of a screen, what it is about in a line, and its acts at the right. */
export function PageHead({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Cánh Tay Số`
  }, [title])
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <div style={{ minWidth: 0, flex: '1 1 20rem' }}>
        <Title order={1}>{title}</Title>
        {children && (
          <div className="muted" style={{ marginTop: 4 }}>
            {children}
          </div>
        )}
      </div>
      {acts && (
        <Group gap="xs" className="no-print">
          {acts}
        </Group>
      )}
    </Group>
  )
}
