import { Alert, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { type UndoPreview, undoImport, undoQuery } from '../api.ts'
import { importText } from '../text.ts'
import { useImportAgain } from '../use-import-again.ts'

/** Undoes a mistaken import as a whole: first what that turns back, or what rests on it and stands against it. */
export function UndoImport({ id }: { id: string }) {
  const { one } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const again = useImportAgain()
  const preview = useQuery({ ...undoQuery(id), enabled: isOpen })
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {one.undo}…
      </Button>
      <ConfirmAct
        opened={isOpen}
        onClose={close}
        title={one.undo}
        act={one.undo}
        isGrave
        isReady={preview.data?.rests.length === 0}
        onAct={async ({ reason, key }) => {
          await undoImport(id, reason, key)
          await again()
        }}
      >
        <Loaded query={preview}>{(found) => <Effects found={found} />}</Loaded>
      </ConfirmAct>
    </>
  )
}

const KINDS = ['groups', 'memberships', 'reopened', 'roles', 'accounts', 'people', 'completed', 'answered'] as const

function Effects({ found }: { found: UndoPreview }) {
  const { undoAct } = useText(importText)
  const read = useBilingual()
  return (
    <>
      <p style={{ marginTop: 0 }}>{undoAct.effect}</p>
      <ul>
        {KINDS.filter((kind) => found[kind] > 0).map((kind) => (
          <li key={kind}>{undoAct[kind](formatCount(found[kind]))}</li>
        ))}
        {found.positions.length > 0 && (
          <li>
            {undoAct.positions(formatCount(found.positions.length))}
            <ul>
              {found.positions.map((whose) => (
                <li key={whose}>{whose}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      {found.rests.length > 0 && (
        <Alert color="red" variant="light" role="alert" title={undoAct.rests}>
          <ul>
            {found.rests.map((rest) => (
              <li key={rest.vi}>{read(rest)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
