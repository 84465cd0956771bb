import { createContext, useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'

export interface Printing {
  /** Prints a table alone, all its rows. */
  readonly printTable: (table: WholeTable) => void
  /** Prints the screen as it is: its pictures with their tables. */
  readonly printScreen: () => void
}

export const PrintContext = createContext<Printing>({ printTable: () => window.print(), printScreen: () => window.print() })

export const usePrint = (): Printing => useContext(PrintContext)

/** Whether the screen is being put on paper, where nothing can be opened and nothing scrolls. */
export function useIsOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false)
  useEffect(() => {
    // The paper is drawn right after: the screen must have changed by then, and before its last rows are looked at.
    const begin = (): void => flushSync(() => setOnPaper(true))
    const end = (): void => setOnPaper(false)
    window.addEventListener('beforeprint', begin, { capture: true })
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin, { capture: true })
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isOnPaper
}
