import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { ClaimForm } from './claim-form.tsx'
import { claimsText } from './text.ts'

interface ClaimButtonProps {
  readonly cycleId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeName?: string
}

/** For whoever may propose a claim: of what was paid to this group. */
export function ClaimButton({ cycleId, ...group }: ClaimButtonProps) {
  const text = useText(claimsText)
  const mayClaim = useMay('payments:close')
  const [isOpen, setOpen] = useState(false)
  if (!mayClaim) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.claim}
      </Button>
      {isOpen && <ClaimForm cycleId={cycleId} group={group} onClose={() => setOpen(false)} />}
    </>
  )
}
