import { Button } from '@mantine/core'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { usePrint } from './printing.ts'

/** Prints the screen it stands on: its pictures with their tables, to be signed. */
export function PrintScreen() {
  const { table } = useText(sharedText)
  const { printScreen } = usePrint()
  return (
    <Button variant="default" onClick={printScreen}>
      {table.print}
    </Button>
  )
}
