import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { policyText } from '../../text.ts'
import { type Draft, type Place, valueAt } from '../document/document-path.ts'
import { useDraft, usePlace } from '../document/editing.tsx'
import { CitationAt } from '../fields/citation-at.tsx'
import { BothAt, ChoiceAt, TextAt } from '../fields/inputs.tsx'
import { OptionalAt } from '../fields/optional-at.tsx'
import { editorText } from '../text.ts'
import { CapRows } from './cap-rows.tsx'
import { ConditionRows } from './condition-rows.tsx'
import { RateFields } from './rate-fields.tsx'
import { RowsAt } from './rows-at.tsx'

/** The sums a provision promises, each with what is paid inside it. */
export function BenefitRows({ place }: { place: Place }) {
  const { names } = useText(editorText)
  const { draft } = useDraft()
  const isInside = place.at(-1) === 'inside'
  return (
    <RowsAt
      place={place}
      name={isInside ? names.inside : names.benefit}
      blank={() => ({ id: newId(draft), per: isInside ? 'member' : 'group', period: 'month' })}
    >
      {(row) => <BenefitFields place={row} />}
    </RowsAt>
  )
}

function BenefitFields({ place }: { place: Place }) {
  const words = useText(policyText)
  const text = useText(editorText)
  return (
    <>
      <div className={layout['fields']}>
        <BothAt place={[...place, 'title']} />
        <ChoiceAt place={[...place, 'per']} words={words.per} />
        <ChoiceAt place={[...place, 'period']} words={text.period} />
        <TextAt place={[...place, 'id']} hint={text.codeHint} />
      </div>
      <CitationAt place={[...place, 'citation']} />
      <RateFields place={[...place, 'rate']} />
      <PartMonth place={[...place, 'partMonth']} />
      <ConditionRows place={[...place, 'conditions']} />
      <CapRows place={[...place, 'caps']} />
      <BenefitRows place={[...place, 'inside']} />
    </>
  )
}

/** Absent where the act is silent; what an officer then chooses is said to be chosen. */
function PartMonth({ place }: { place: Place }) {
  const words = useText(policyText)
  const { value } = usePlace([...place, 'rule'])
  return (
    <OptionalAt place={place} blank={{}}>
      <div className={layout['fields']}>
        <ChoiceAt place={[...place, 'rule']} words={words.partMonth} />
        {value === 'by-day' && <ChoiceAt place={[...place, 'rounding']} words={words.rounding} />}
        <ChoiceAt place={[...place, 'chosenBy']} words={words.chosenBy} />
        <BothAt place={[...place, 'note']} />
      </div>
      <CitationAt place={[...place, 'citation']} />
    </OptionalAt>
  )
}

/** A name no other benefit has: the first free of `khoan-1`, `khoan-2`, … */
function newId(draft: Draft): string {
  const ids = new Set<unknown>()
  const see = (benefits: unknown): void => {
    if (!Array.isArray(benefits)) return
    for (const benefit of benefits) {
      ids.add(valueAt(benefit, ['id']))
      see(valueAt(benefit, ['inside']))
    }
  }
  see(draft['benefits'])
  let serial = 1
  while (ids.has(`khoan-${serial}`)) serial += 1
  return `khoan-${serial}`
}
