import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import type { HoldMeant } from './api.ts'
import { HoldForm } from './hold-form.tsx'
import { holdsText } from './text.ts'

/** For whoever may hold payments: of this payee or group. */
export function HoldButton({ meant }: { meant: HoldMeant & { readonly name: string } }) {
  const text = useText(holdsText)
  const mayHold = useMay('payments:compute')
  const [isOpen, setOpen] = useState(false)
  if (!mayHold) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.place}
      </Button>
      {isOpen && <HoldForm meant={meant} onClose={() => setOpen(false)} />}
    </>
  )
}
