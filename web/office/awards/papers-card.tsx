import { Card, Group, Title } from '@mantine/core'
import { FileButton } from '../../shared/act/file-button.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { type AwardOverview, fetchAwardPaper } from './api.ts'
import { awardText } from './award-text.ts'
import { currentProposal } from './current-proposal.ts'

const PAPERS = ['submission', 'award-decision'] as const
const FORMS = ['docx', 'pdf'] as const

/** The submission and the decision, drafted from the proposal. */
export function PapersCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const mayDraw = useMay('documents:draw-up')
  const isThere = currentProposal(award) !== undefined
  if (!mayDraw) return null
  return (
    <Card component="section" aria-labelledby="award-papers">
      <Title order={2} id="award-papers" mb="xs">
        {text.papers}
      </Title>
      <p className="muted" style={{ marginTop: 0 }}>
        {isThere ? text.papersHint : text.noPapers}
      </p>
      {isThere &&
        PAPERS.map((paper) => (
          <Group key={paper} justify="space-between" mb="xs">
            <span>{text[paper]}</span>
            <Group gap="xs">
              {FORMS.map((form) => (
                <FileButton
                  key={form}
                  size="xs"
                  label={text.paperOf(text[paper], form.toUpperCase())}
                  fetchFile={() => fetchAwardPaper({ id: award.round.id, paper, form })}
                >
                  {form.toUpperCase()}
                </FileButton>
              ))}
            </Group>
          </Group>
        ))}
    </Card>
  )
}
