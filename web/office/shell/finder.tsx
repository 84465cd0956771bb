import { Popover, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { groupsQuery } from '../groups/api.ts'
import { shellText } from './text.ts'

const ENOUGH_LETTERS = 2

const focusFirst = (list: HTMLElement | null): void => list?.querySelector<HTMLElement>('a')?.focus()

/** Finds a group from anywhere, accents or not. `/` brings the cursor here, Escape leaves. */
export function Finder({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const text = useText(shellText)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useRef<HTMLDivElement>(null)
  if (!useMay('people:read')) return null
  return (
    <Popover
      opened={isOpen && search.length >= ENOUGH_LETTERS}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      width={320}
      returnFocus={false}
      withRoles={false}
      withinPortal={false}
    >
      <Popover.Target>
        <TextInput
          ref={inputRef}
          type="search"
          size="xs"
          radius="xl"
          w={{ base: 120, sm: 150, lg: 210 }}
          aria-label={text.search}
          placeholder={text.search}
          title={text.searchHint}
          value={typed}
          onFocus={() => setOpen(true)}
          onKeyDown={(event) => event.key === 'ArrowDown' && focusFirst(found.current)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setOpen(true)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown ref={found} role="search" aria-label={text.groupsFound}>
        {search.length >= ENOUGH_LETTERS && (
          <Found
            search={search}
            onGone={() => {
              setOpen(false)
              setTyped('')
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function Found({ search, onGone }: { search: string; onGone: () => void }) {
  const text = useText(shellText)
  const groups = useQuery(groupsQuery({ search, limit: 8 }))
  return (
    <Loaded query={groups} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <span className="muted">{text.nothingFound}</span>
        ) : (
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {items.map(({ id, name, communeName, leaderName }) => (
              <li key={id}>
                <Link
                  to="/groups/$groupId"
                  params={{ groupId: id }}
                  onClick={onGone}
                  style={{ display: 'block', padding: '6px 2px', textDecoration: 'none' }}
                >
                  {name}{' '}
                  <span className="muted">
                    · {communeName}
                    {leaderName ? ` · ${leaderName}` : ''}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
