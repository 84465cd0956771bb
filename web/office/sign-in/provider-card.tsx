import { Card, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { beginLink, endLink, type OwnerProof, providerLinkQuery, waysQuery } from './api.ts'
import { ProofForm } from './owner-proof.tsx'
import { signInText } from './text.ts'

/** Who one is at the province's identity provider, where one is set: linked by oneself, with both steps. */
export function ProviderCard() {
  const text = useText(signInText)
  const provider = useQuery(waysQuery).data?.provider
  const link = useQuery({ ...providerLinkQuery, enabled: provider !== null && provider !== undefined }).data?.link
  const queries = useQueryClient()
  const act = async (given: OwnerProof): Promise<void> => {
    if (link === null) return window.location.assign((await beginLink(given)).url)
    await endLink(given)
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  if (!provider || link === undefined) return null
  return (
    <Card component="section">
      <Title order={2} mb={4}>
        {provider.name ?? text.providerTitle}
      </Title>
      <p className="muted">
        {link === null ? text.providerUnlinked : text.providerLinked(link.subjectEnd, formatInstant(link.linkedAt))}
      </p>
      <ProofForm label={link === null ? text.providerLink : text.providerUnlink} act={act} />
    </Card>
  )
}
