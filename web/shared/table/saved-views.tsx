import { Button, CloseButton, Divider, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../act/confirm-act.tsx'
import type { Words } from '../address/words.ts'
import { act, get, queryOf } from '../api/client.ts'
import type { Answered } from '../api/interface.ts'
import { useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { sharedText } from '../text.ts'
import { useTableState } from './table-state.ts'

type SavedView = Answered<'/saved-views'>['items'][number]

/** Views of a list kept by this reader, and the link that restores the one on the screen. */
export function SavedViews({ list }: { list: string }) {
  const { table } = useText(sharedText)
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => setOpen(!isOpen)}>
          {table.views}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={table.views}>
        {isOpen && <ViewChoice list={list} onChosen={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewChoice({ list, onChosen }: { list: string; onChosen: () => void }) {
  const { table } = useText(sharedText)
  const { search, set } = useTableState()
  const queries = useQueryClient()
  const views = useQuery({
    queryKey: ['saved-views', list],
    queryFn: () => get('/saved-views', { query: { place: list } }),
  })
  const again = () => queries.invalidateQueries({ queryKey: ['saved-views', list] })
  const { run: forget, error } = useAct(async (id: string) => {
    await act('DELETE', '/saved-views/{id}', { path: { id } })
    await again()
  })
  const show = (view: SavedView): void => {
    set({
      ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])),
      ...Object.fromEntries(new URLSearchParams(view.query)),
    })
    onChosen()
  }
  const items = views.data?.items ?? []
  return (
    <Stack gap="xs">
      {items.length === 0 && (
        <Text size="xs" c="dimmed">
          {table.noViews}
        </Text>
      )}
      {items.map((view) => (
        <Group key={view.id} justify="space-between" wrap="nowrap" gap={4}>
          <Button variant="subtle" size="xs" onClick={() => show(view)}>
            {view.name}
          </Button>
          <CloseButton size="sm" aria-label={table.forgetView(view.name)} onClick={() => void forget(view.id)} />
        </Group>
      ))}
      <ProblemAlert error={error ?? views.error} />
      <Divider />
      <KeepView list={list} query={search} onKept={again} />
      <CopyLink query={search} />
    </Stack>
  )
}

function KeepView({ list, query, onKept }: { list: string; query: Words; onKept: () => Promise<void> }) {
  const { table } = useText(sharedText)
  const [name, setName] = useState('')
  const { cursor: _page, ...kept } = query
  const { run, isRunning, error } = useAct(async () => {
    await act('POST', '/saved-views', { body: { place: list, name: name.trim(), query: queryOf(kept) } })
    setName('')
    await onKept()
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <TextInput
        size="xs"
        label={table.viewName}
        placeholder={table.viewNameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemAlert error={error} />
      <Button type="submit" size="xs" mt={6} disabled={name.trim() === ''} loading={isRunning}>
        {table.saveView}
      </Button>
    </form>
  )
}

function CopyLink({ query }: { query: Words }) {
  const { table } = useText(sharedText)
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${queryOf(query)}`)
    setCopied(true)
  }
  return (
    <div>
      <Button variant="default" size="xs" onClick={() => void copy()}>
        {table.copyLink}
      </Button>
      <div className="muted" role="status">
        {isCopied ? table.linkCopied : ''}
      </div>
    </div>
  )
}
