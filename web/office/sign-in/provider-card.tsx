import { Button, Card, Stack, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { beginLink, endLink, providerLinkQuery, waysQuery } from './api.ts'
import { useOwnerProof } from './owner-proof.tsx'
import { signInText } from './text.ts'

/** Who one is at the province's identity provider, where one is set: linked by oneself, with both steps. */
export function ProviderCard() {
  const text = useText(signInText)
  const provider = useQuery(waysQuery).data?.provider
  const link = useQuery({ ...providerLinkQuery, enabled: provider !== null && provider !== undefined }).data?.link
  const queries = useQueryClient()
  const proof = useOwnerProof()
  const { run, isRunning, error } = useAct(async () => {
    const given = await proof.collect()
    if (link === null) return window.location.assign((await beginLink(given)).url)
    await endLink(given)
    proof.clear()
    await queries.invalidateQueries({ queryKey: ['me'] })
  })
  if (!provider || link === undefined) return null
  return (
    <Card component="section">
      <Title order={2} mb={4}>
        {provider.name ?? text.providerTitle}
      </Title>
      <p className="muted">
        {link === null ? text.providerUnlinked : text.providerLinked(link.subjectEnd, formatInstant(link.linkedAt))}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          {proof.fields}
          <ProblemAlert error={error} />
          <Button type="submit" variant="default" loading={isRunning} disabled={!proof.isReady}>
            {link === null ? text.providerLink : text.providerUnlink}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
