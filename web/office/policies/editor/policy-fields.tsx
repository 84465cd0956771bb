import { Accordion, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../shared/i18n/language.ts'
import layout from '../../../shared/theme/layout.module.css'
import { policyText } from '../text.ts'
import { CitationAt } from './fields/citation-at.tsx'
import { BothAt, ChoiceAt, CountAt, DayAt, MoneyAt, MonthAt, TextAt } from './fields/inputs.tsx'
import { OptionalAt } from './fields/optional-at.tsx'
import { BenefitRows } from './rows/benefit-rows.tsx'
import { CapRows } from './rows/cap-rows.tsx'
import { ConditionRows } from './rows/condition-rows.tsx'
import { ExampleRows } from './rows/example-rows.tsx'
import { RowsAt } from './rows/rows-at.tsx'
import { SourceFields } from './rows/source-fields.tsx'
import { editorText } from './text.ts'

/** Every field of a provision, in the order a resolution says it. */
export function PolicyFields() {
  const { parts } = useText(editorText)
  const content: Readonly<Record<keyof typeof parts, ReactNode>> = {
    name: <NameFields />,
    validity: <ValidityFields />,
    who: <WhoFields />,
    benefits: <BenefitRows place={['benefits']} />,
    whole: (
      <>
        <ConditionRows place={['conditions']} />
        <CapRows place={['caps']} />
      </>
    ),
    sources: <SourceFields />,
    papers: <PaperFields />,
    examples: <ExampleRows />,
    notes: <NoteRows />,
  }
  const names = Object.keys(content) as (keyof typeof parts)[]
  return (
    <Accordion multiple defaultValue={['name', 'validity', 'who', 'benefits']} order={2}>
      {names.map((name) => (
        <Accordion.Item key={name} value={name}>
          <Accordion.Control>
            <b>{parts[name]}</b>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">{content[name]}</Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

function NameFields() {
  const words = useText(policyText)
  const { codeHint } = useText(editorText)
  return (
    <>
      <div className={layout['fields']}>
        <BothAt place={['title']} />
        <TextAt place={['code']} hint={codeHint} />
      </div>
      <div className={layout['fields']}>
        <TextAt place={['act', 'number']} />
        <ChoiceAt place={['act', 'kind']} words={words.actKind} />
        <BothAt place={['act', 'title']} />
        <TextAt place={['act', 'issuedBy']} />
        <DayAt place={['act', 'issuedOn']} />
      </div>
    </>
  )
}

function ValidityFields() {
  const { names } = useText(editorText)
  return (
    <>
      <div className={layout['fields']}>
        <DayAt place={['inForceFrom']} />
        <DayAt place={['inForceUntil']} />
        <MonthAt place={['paysFrom']} />
        <MonthAt place={['paysUntil']} />
      </div>
      <OptionalAt place={['advance']} blank={{}}>
        <div className={layout['fields']}>
          <CountAt place={['advance', 'fromDay']} />
        </div>
        <CitationAt place={['advance', 'citation']} />
      </OptionalAt>
      <OptionalAt place={['area']} blank={{}}>
        <div className={layout['fields']}>
          <TextAt place={['area', 'unitCode']} />
          <BothAt place={['area', 'name']} />
          <DayAt place={['area', 'asOf']} />
        </div>
      </OptionalAt>
      <RowsAt place={['replaces']} name={names.replaced} blank={() => ({})}>
        {(row) => <OtherAct place={row} />}
      </RowsAt>
      <OptionalAt place={['replacedBy']} blank={{}}>
        <OtherAct place={['replacedBy']} />
      </OptionalAt>
    </>
  )
}

function OtherAct({ place }: { place: readonly (string | number)[] }) {
  return (
    <div className={layout['fields']}>
      <TextAt place={[...place, 'number']} />
      <TextAt place={[...place, 'code']} />
      <DayAt place={[...place, 'from']} />
    </div>
  )
}

function WhoFields() {
  const words = useText(policyText)
  const { beneficiary } = useText(editorText)
  return (
    <div className={layout['fields']}>
      <ChoiceAt place={['beneficiary']} words={beneficiary} />
      <ChoiceAt place={['payee']} words={words.payee} />
    </div>
  )
}

function PaperFields() {
  const text = useText(editorText)
  return (
    <>
      <RowsAt place={['evidence']} name={text.names.evidence} blank={() => ({})}>
        {(row) => (
          <>
            <div className={layout['fields']}>
              <ChoiceAt place={[...row, 'kind']} words={text.evidence} />
              <BothAt place={[...row, 'title']} />
            </div>
            <CitationAt place={[...row, 'citation']} />
          </>
        )}
      </RowsAt>
      <RowsAt place={['approvals']} name={text.names.approval} blank={() => ({})}>
        {(row) => (
          <div className={layout['fields']}>
            <MoneyAt place={[...row, 'atLeast']} />
            <CountAt place={[...row, 'approvers']} />
          </div>
        )}
      </RowsAt>
    </>
  )
}

function NoteRows() {
  const { names } = useText(editorText)
  return (
    <RowsAt place={['notes']} name={names.note} blank={() => ({})}>
      {(row) => (
        <div className={layout['fields']}>
          <BothAt place={row} label={names.note} />
        </div>
      )}
    </RowsAt>
  )
}
