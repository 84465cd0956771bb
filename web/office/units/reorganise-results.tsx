import { Button, Fieldset, NativeSelect, TextInput } from '@mantine/core'
import { KINDS_OF_LEVEL, kindText, type UnitKind, type UnitLevel } from '../../../src/units/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import {
  type Chosen,
  fewestResults,
  hasShares,
  mayHaveMoreResults,
  parentOf,
  type ReorganisationAct,
  type ReorganisationDraft,
  type ResultDraft,
  withOneMoreResult,
} from './reorganisation-draft.ts'
import { reorganiseText } from './reorganise-text.ts'
import { UnitField } from './unit-field.tsx'

export interface ResultsProps {
  readonly draft: ReorganisationDraft
  readonly onChange: (draft: ReorganisationDraft) => void
  /** What is wrong in a field of a result, if anything. */
  readonly errorOf: (what: string, ref: string) => string | undefined
  /** The last day of the units as they are. */
  readonly dayBefore: string | undefined
}

/** What comes out of it: new units, units that are there already and receive, or the same unit changed. */
export function ReorganiseResults(props: ResultsProps) {
  const text = useText(reorganiseText)
  const { draft, onChange } = props
  const { act, results } = draft
  if (act === 'move') return <Parent {...props} result={results[0]} />
  return (
    <>
      {act === 'abolish' && results.length === 0 && <p className="muted">{text.abolishedIntoNone}</p>}
      {results.map((result, index) => (
        <Fieldset key={result.ref} legend={legendOf(act, index + 1, text)}>
          <Result {...props} result={result} />
          {results.length > fewestResults(act) && act !== 'amend' && (
            <Button
              mt="xs"
              size="compact-sm"
              variant="default"
              onClick={() => onChange({ ...draft, results: results.filter(({ ref }) => ref !== result.ref), placed: {} })}
            >
              {(act === 'establish' ? text.dropNew : text.dropResult)(index + 1)}
            </Button>
          )}
        </Fieldset>
      ))}
      {mayHaveMoreResults(act) && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange(withOneMoreResult(draft))}>
            {act === 'establish' ? text.oneMoreNew : text.oneMore}
          </Button>
        </div>
      )}
    </>
  )
}

function legendOf(act: ReorganisationAct, place: number, text: (typeof reorganiseText)['vi']): string {
  if (act === 'establish') return text.newOf(place)
  return act === 'amend' ? text.afterwards : text.resultOf(place)
}

type OneResult = ResultsProps & { readonly result: ResultDraft }

function Result(props: OneResult) {
  const text = useText(reorganiseText)
  const { draft, result, errorOf } = props
  const change = changer(props)
  return (
    <div className={classes['fields']}>
      {draft.act !== 'amend' && draft.act !== 'establish' && (
        <NativeSelect
          label={text.newOrThere}
          value={result.isNew ? 'new' : 'there'}
          data={[
            { value: 'new', label: text.isNew },
            { value: 'there', label: text.isThere },
          ]}
          onChange={(event) => change({ isNew: event.currentTarget.value === 'new' })}
        />
      )}
      {result.isNew ? (
        <NewUnit {...props} />
      ) : (
        <UnitField
          label={text.existing}
          level={draft.level}
          on={props.dayBefore}
          value={result.existing}
          error={errorOf('existing', result.ref)}
          onChange={(existing) => change({ existing })}
        />
      )}
      {hasShares(draft) && (
        <TextInput
          label={text.share}
          description={text.shareHint}
          inputMode="decimal"
          value={result.share}
          error={errorOf('share', result.ref)}
          onChange={(event) => change({ share: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

const MOST_OF_CODE = 5
/** `H19.123.123.123` */
const MOST_OF_AGENCY_CODE = 15

function NewUnit(props: OneResult) {
  const text = useText(reorganiseText)
  const read = useBilingual()
  const { draft, result, errorOf } = props
  const isAgency = draft.level === 'agency'
  const change = changer(props)
  return (
    <>
      <NativeSelect
        label={text.kind}
        value={result.kind}
        error={errorOf('kind', result.ref)}
        data={KINDS_OF_LEVEL[draft.level].map((value) => ({ value, label: read(kindText[value]) }))}
        onChange={(event) => change({ kind: event.currentTarget.value as UnitKind })}
      />
      <TextInput
        label={text.name}
        description={draft.level === 'agency' ? text.agencyName : undefined}
        required
        value={result.name}
        error={errorOf('name', result.ref)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {draft.level !== 'hamlet' && (
        <TextInput
          label={text.code}
          description={isAgency ? text.agencyCode : undefined}
          required
          inputMode={isAgency ? 'text' : 'numeric'}
          maxLength={isAgency ? MOST_OF_AGENCY_CODE : MOST_OF_CODE}
          value={result.code}
          error={errorOf('code', result.ref)}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      )}
      {draft.act !== 'amend' && <Parent {...props} />}
    </>
  )
}

function Parent({ result, ...props }: ResultsProps & { readonly result: ResultDraft | undefined }) {
  const text = useText(reorganiseText)
  const { draft, errorOf, dayBefore } = props
  if (result === undefined) return null
  const isMove = draft.act === 'move'
  const parent = isMove ? result.parent : parentOf(draft, result)
  return (
    <UnitField
      // What is proposed follows the first unit chosen, or the province once it is known.
      key={isMove ? 'parent' : (draft.units[0]?.id ?? (result.parent === undefined ? parent?.id : 'chosen'))}
      label={isMove ? text.newParent : text.parent}
      level={levelAbove(draft)}
      on={dayBefore}
      value={parent ?? { id: '', name: '' }}
      error={errorOf('parent', result.ref)}
      onChange={(chosen: Chosen) => changer({ ...props, result })({ parent: chosen })}
    />
  )
}

const changer =
  ({ draft, onChange, result }: OneResult) =>
  (changes: Partial<ResultDraft>): void =>
    onChange({
      ...draft,
      results: draft.results.map((other) => (other.ref === result.ref ? { ...other, ...changes } : other)),
    })

const PROVINCE_CODE_LENGTH = 2

/** A hamlet lies in a commune, an agency in the province; a commune in a district, or in the province where that level is absent. */
function levelAbove({ act, level, units }: ReorganisationDraft): UnitLevel | undefined {
  if (level === 'hamlet') return 'commune'
  if (level === 'commune' && act === 'establish') return undefined
  return level === 'district' || level === 'agency' || units[0]?.parent?.code?.length === PROVINCE_CODE_LENGTH
    ? 'province'
    : 'district'
}
