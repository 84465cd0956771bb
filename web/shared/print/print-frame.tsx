import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { meQuery } from '../me.ts'
import { sharedText } from '../text.ts'
import layout from '../theme/layout.module.css'
import { joinSignatures } from './join-signatures.ts'
import { issuerOf, type PaperWords, placeAndDay } from './paper.ts'
import classes from './print.module.css'
import { PrintedTable } from './printed-table.tsx'
import { PrintContext, type Printing } from './printing.ts'
import { Signatures } from './signatures.tsx'
import { PAPER_HEAD, printText } from './text.ts'

/** What is asked to be printed: a table alone, or else the screen. */
interface PrintRequest {
  readonly table: WholeTable | undefined
}

/** On paper, a screen stands between the head of an official paper and the lines for signatures. */
export function PrintFrame({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(meQuery)
  const text = useText(printText)
  const [changed, setChanged] = useState<Partial<PaperWords>>({})
  const [asked, setAsked] = useState<PrintRequest>()
  const [printed, setPrinted] = useState<PrintRequest>()
  const forget = useCallback(() => setPrinted(undefined), [])
  usePrinter(printed, forget)
  const { screen, signatures } = useJoinedSignatures()
  const words = { ...issuerOf(me), left: text.drafter, right: text.head, ...changed }
  const printing = useMemo(
    (): Printing => ({ printTable: (table) => setAsked({ table }), printScreen: () => setAsked({ table: undefined }) }),
    [],
  )
  const print = (): void => {
    setPrinted(asked)
    setAsked(undefined)
  }
  return (
    <PrintContext value={printing}>
      <PaperHead words={words} today={me?.today ?? ''} />
      {printed?.table && <PrintedTable table={printed.table} signatures={<Signatures words={words} />} />}
      <div ref={screen} className={`${classes['screen']} ${printed?.table ? 'no-print' : ''}`}>
        {children}
      </div>
      <div ref={signatures}>{printed?.table === undefined && <Signatures words={words} />}</div>
      <PrintDialog asked={asked} words={words} onChange={setChanged} onPrint={print} onClose={() => setAsked(undefined)} />
    </PrintContext>
  )
}

/** Opens the browser's own print window once what is to be printed stands on the page. */
function usePrinter(printed: PrintRequest | undefined, onDone: () => void): void {
  useEffect(() => {
    if (printed === undefined) return
    // A browser's window may be open long after print() has returned; the page stays as it is until it is closed.
    window.addEventListener('afterprint', onDone, { once: true })
    const timer = setTimeout(() => window.print())
    return () => {
      clearTimeout(timer)
      window.removeEventListener('afterprint', onDone)
    }
  }, [printed, onDone])
}

/** On paper the signatures stand with the last rows of a screen that ends with a table. */
function useJoinedSignatures() {
  const screen = useRef<HTMLDivElement>(null)
  const signatures = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let putBack: (() => void) | undefined
    const join = (): void => {
      const foot = signatures.current?.firstElementChild
      if (screen.current && foot instanceof HTMLElement) putBack = joinSignatures(screen.current, foot)
    }
    const end = (): void => putBack?.()
    window.addEventListener('beforeprint', join)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', join)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return { screen, signatures }
}

function PaperHead({ words: { issuer, place }, today }: { words: PaperWords; today: string }) {
  const lines = issuer.split('\n')
  return (
    <div className={classes['head']}>
      <div>
        {lines.map((line, index) => (
          <p key={line} className={index === lines.length - 1 ? `${classes['bold']} ${classes['ruled']}` : classes['bold']}>
            {line}
          </p>
        ))}
      </div>
      <div>
        <p className={classes['bold']}>{PAPER_HEAD.nation}</p>
        <p className={`${classes['bold']} ${classes['ruled']}`}>{PAPER_HEAD.motto}</p>
      </div>
      <p className={classes['place']}>{placeAndDay(place, today)}</p>
    </div>
  )
}

interface PrintDialogProps {
  readonly asked: PrintRequest | undefined
  readonly words: PaperWords
  readonly onChange: (words: PaperWords) => void
  readonly onPrint: () => void
  readonly onClose: () => void
}

/** What will be on the paper, and the words around it that the programme cannot know. */
function PrintDialog({ asked, words, onChange, onPrint, onClose }: PrintDialogProps) {
  const text = useText(printText)
  const shared = useText(sharedText)
  const table = asked?.table
  const field = (name: 'place' | 'left' | 'right') => (
    <TextInput
      label={text[name]}
      value={words[name]}
      onChange={(event) => onChange({ ...words, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      size="lg"
      opened={asked !== undefined}
      onClose={onClose}
      title={text.title}
      closeButtonProps={{ 'aria-label': shared.close }}
    >
      <Stack gap="sm">
        <p>{table ? text.about(formatCount(table.rows.length), formatCount(table.columns.length + 1)) : text.aboutScreen}</p>
        <Textarea
          label={text.issuer}
          autosize
          minRows={2}
          value={words.issuer}
          onChange={(event) => onChange({ ...words, issuer: event.currentTarget.value })}
        />
        {field('place')}
        <div className={layout['fields']}>
          {field('left')}
          {field('right')}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shared.close}
          </Button>
          <Button onClick={onPrint} data-autofocus>
            {text.print}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
