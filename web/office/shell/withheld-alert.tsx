import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { withheldText } from '../../../src/identity/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { shellText } from './text.ts'

/** Why this reader's keys cannot be used for now, above every screen, with the way to where that is mended. */
export function WithheldAlert() {
  const text = useText(shellText)
  const read = useBilingual()
  const withheld = useQuery(meQuery).data?.withheld
  if (!withheld || withheld.kind === 'changes-unread') return null
  const isResting = withheld.kind === 'account-rests'
  return (
    <Alert variant="light" mb="md" role="status">
      <div>
        {read(
          isResting
            ? withheldText['account-rests']({ kind: 'account-rests', until: withheld.until ?? '' })
            : withheldText['second-step-needed']({ kind: 'second-step-needed' }),
        )}
      </div>
      {!isResting && (
        <ButtonLink to="/account" size="xs" mt="xs">
          {text.setUpSecondStep}
        </ButtonLink>
      )}
    </Alert>
  )
}
