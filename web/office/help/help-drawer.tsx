import { Drawer } from '@mantine/core'
import { useText } from '../../shared/i18n/language.ts'
import { sharedText } from '../../shared/text.ts'
import { HelpBook } from './help-book.tsx'
import { helpText } from './text.ts'
import type { TopicName } from './topics.ts'

interface HelpDrawerProps {
  readonly isOpen: boolean
  readonly topic: TopicName | undefined
  readonly choose: (topic: TopicName | undefined) => void
  readonly onGone: () => void
}

/** The help beside the screen one is on. */
export function HelpDrawer({ isOpen, topic, choose, onGone }: HelpDrawerProps) {
  const text = useText(helpText)
  const { close } = useText(sharedText)
  return (
    <Drawer
      opened={isOpen}
      onClose={onGone}
      position="right"
      size="lg"
      title={text.title}
      styles={{ body: { paddingTop: 'var(--mantine-spacing-xs)' } }}
      closeButtonProps={{ 'aria-label': close }}
    >
      <HelpBook topic={topic} choose={choose} onGone={onGone} />
    </Drawer>
  )
}
