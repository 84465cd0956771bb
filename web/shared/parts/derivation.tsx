import { Stack, Table } from '@mantine/core'
import { MISSING } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'

export interface DerivationStep {
  readonly step: string
  readonly article: string
  /** Fact or figure → its value as it was that day, ready to read. */
  readonly inputs: readonly { readonly name: string; readonly value: string }[]
  readonly result: string
}

/** Căn cứ: how one amount came about, step by step, each with the paragraph it rests on. */
export function DerivationSteps({ steps }: { steps: readonly DerivationStep[] }) {
  const text = useText(sharedText)
  if (steps.length === 0) return <p className="muted">{text.derivation.noSteps}</p>
  return (
    <Stack component="ol" gap="sm" pl="lg" m={0}>
      {steps.map(({ step, article, inputs, result }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are a sequence, and two may read the same
        <li key={index}>
          <b>{step}</b> <span className="muted">· {article || MISSING}</span>
          {inputs.length > 0 && (
            <Table fz="xs" withRowBorders={false} verticalSpacing={2} aria-label={text.derivation.inputs}>
              <Table.Tbody>
                {inputs.map(({ name, value }) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" fw={400}>
                      {name}
                    </Table.Th>
                    <Table.Td className="number">{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <div className="muted">
            {text.derivation.result}: <b>{result}</b>
          </div>
        </li>
      ))}
    </Stack>
  )
}
