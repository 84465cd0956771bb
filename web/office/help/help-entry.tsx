import { ActionIcon } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { helpText } from './text.ts'
import { type TopicName, topicOf } from './topics.ts'

/** Its words are fetched when somebody asks for help, not with the first screen. */
const HelpDrawer = lazy(async () => ({ default: (await import('./help-drawer.tsx')).HelpDrawer }))

/** Opens the help at the page of the screen one is on, beside it: what was typed stays. `?` does the same. */
export function HelpEntry() {
  const text = useText(helpText)
  const { pathname } = useLocation()
  const [isOpen, setOpen] = useState<boolean>()
  const [topic, choose] = useState<TopicName>()
  const open = (): void => {
    choose(topicOf(pathname))
    setOpen(true)
  }
  const leave = (): void => setOpen(false)
  useHotkeys([['shift+?', open]])
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.help} title={text.hint} onClick={open}>
        <b aria-hidden="true">?</b>
      </ActionIcon>
      {isOpen !== undefined && (
        <Suspense fallback={null}>
          <HelpDrawer isOpen={isOpen} topic={topic} choose={choose} onGone={leave} />
        </Suspense>
      )}
    </>
  )
}
