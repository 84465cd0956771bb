import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { discardImport } from '../api.ts'
import { importText } from '../text.ts'
import { useImportAgain } from '../use-import-again.ts'

/** Ends an import, or what is left of it in the tray, with a reason. Nothing that was taken changes. */
export function DiscardImport({ id, isTray }: { id: string; isTray: boolean }) {
  const { one, discardAct } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const again = useImportAgain()
  const discard = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await discardImport(id, reason, key)
    await again()
  }
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {one.discard}…
      </Button>
      <ConfirmAct opened={isOpen} onClose={close} title={one.discard} act={one.discard} onAct={discard}>
        <p>{isTray ? discardAct.effectTray : discardAct.effect}</p>
      </ConfirmAct>
    </>
  )
}
