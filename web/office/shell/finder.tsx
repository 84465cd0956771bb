import { Popover, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { lazy, type RefObject, Suspense, useRef, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { shellText } from './text.ts'

/** Fetched when somebody searches: they compare letters by a table that no first view needs. */
const FoundByName = lazy(async () => ({ default: (await import('./found-lists.tsx')).FoundByName }))
const FoundByNumber = lazy(async () => ({ default: (await import('./found-lists.tsx')).FoundByNumber }))

const ENOUGH_LETTERS = 2

/** Whether a number is being typed: until it is whole nothing is asked of the server, since addresses stand in logs. */
const isNumberBegun = (typed: string): boolean => /^\d{6,}$/.test(typed.replace(/[\s.\-()+]/g, ''))

const ways = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('a, button') ?? [])]

/** Finds people and groups from anywhere, accents or not. `/` brings the cursor here, Enter opens the first, arrows choose. */
export function Finder({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const text = useText(shellText)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const found = useRef<HTMLDivElement>(null)
  const opensWhenFound = useRef(false)
  if (!useMay('people:read')) return null
  const gone = (): void => {
    setOpen(false)
    setTyped('')
  }
  const openFirst = (): void => {
    const [first] =
      settled === typed.trim() && found.current?.querySelector('[aria-busy="true"]') === null ? ways(found.current) : []
    opensWhenFound.current = first === undefined
    first?.click()
  }
  const openAsked = (): void => {
    if (opensWhenFound.current) openFirst()
  }
  return (
    <Popover
      opened={isOpen && settled.length >= ENOUGH_LETTERS}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      width="min(26rem, calc(100vw - 16px))"
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
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') ways(found.current)[0]?.focus()
            else if (event.key === 'Enter') openFirst()
            else if (event.key === 'Escape') setOpen(false)
            else opensWhenFound.current = false
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setOpen(true)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown
        ref={found}
        role="search"
        aria-label={text.found}
        mah="70vh"
        style={{ overflowY: 'auto' }}
        onKeyDown={(event) => {
          goByArrow(event)
          if (event.key !== 'Escape') return
          inputRef.current?.focus()
          setOpen(false)
        }}
      >
        <Suspense fallback={<span aria-busy="true" />}>
          {settled.length >= ENOUGH_LETTERS &&
            (isNumberBegun(settled) ? (
              <FoundByNumber key={settled} number={settled} onGone={gone} />
            ) : (
              <FoundByName search={settled} onGone={gone} onFound={openAsked} />
            ))}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Up and down go from one that was found to the next. */
function goByArrow(event: React.KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const all = ways(event.currentTarget)
  const place = all.indexOf(event.target as HTMLElement)
  event.preventDefault()
  all[place + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
