import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { CriteriaTree } from '../../../../src/criteria/index.ts'
import { DayField } from '../../../shared/form/day-field.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import layout from '../../../shared/theme/layout.module.css'
import type { TreeDraft } from '../tree-document.ts'
import { withField } from './draft.ts'
import classes from './editor.module.css'
import { BothField, PointsField } from './inputs.tsx'
import { editorText } from './text.ts'

type Block = CriteriaTree['blocks'][number]

interface TreeFieldsProps {
  readonly tree: TreeDraft
  readonly onChange: (tree: TreeDraft) => void
  /** The code of a draft that is kept does not change. */
  readonly mayNameCode: boolean
}

/** What is said of the whole: name, act, days, blocks, and how bonus and penalty count. */
export function TreeFields({ tree, onChange, mayNameCode }: TreeFieldsProps) {
  const text = useText(editorText)
  const { fields } = text
  const set = (field: keyof TreeDraft) => (value: unknown) => onChange(withField(tree, field, value))
  const [basis] = tree.legalBasis ?? []
  const setBasis = (field: 'number' | 'title', value: unknown): void => {
    const named = withField(basis ?? { number: '', title: { vi: '' } }, field, value)
    onChange({ ...tree, legalBasis: [named, ...(tree.legalBasis ?? []).slice(1)] })
  }
  return (
    <Stack gap="sm">
      <div className={layout['fields']}>
        <BothField label={fields.title} value={tree.title} onChange={set('title')} />
        <TextInput
          label={fields.codeOfTree}
          value={tree.code ?? ''}
          readOnly={!mayNameCode}
          onChange={(event) => onChange({ ...tree, code: event.currentTarget.value })}
        />
      </div>
      <div className={layout['fields']}>
        <TextInput
          label={fields.legalNumber}
          value={basis?.number ?? ''}
          onChange={(event) => setBasis('number', event.currentTarget.value)}
        />
        <BothField label={fields.legalTitle} value={basis?.title} onChange={(title) => setBasis('title', title)} />
        <DayField label={fields.inForceFrom} value={tree.inForceFrom ?? ''} onChange={set('inForceFrom')} />
        <DayField label={fields.inForceUntil} value={tree.inForceUntil ?? ''} onChange={set('inForceUntil')} />
        <NativeSelect
          label={fields.rounding}
          value={tree.rounding ?? 'half-up'}
          data={Object.entries(text.rounding).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set('rounding')(event.currentTarget.value)}
        />
      </div>
      <Blocks blocks={tree.blocks ?? []} onChange={set('blocks')} />
      <Beyond tree={tree} onChange={onChange} />
    </Stack>
  )
}

function Blocks({ blocks, onChange }: { blocks: readonly Block[]; onChange: (blocks: readonly Block[]) => void }) {
  const text = useText(editorText)
  const { fields } = text
  const change = (index: number, block: Block): void => onChange(blocks.with(index, block))
  return (
    <fieldset>
      <legend>{fields.blocks}</legend>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its code is being typed
        <div key={index} className={layout['fields']}>
          <TextInput
            label={fields.code}
            value={block.code}
            onChange={(event) => change(index, { ...block, code: event.currentTarget.value })}
          />
          <BothField
            label={fields.title}
            value={block.title}
            onChange={(title) => change(index, { ...block, title: title ?? { vi: '' } })}
          />
          <NativeSelect
            label={fields.blockKind}
            value={block.kind}
            data={Object.entries(text.blockKind).map(([value, label]) => ({ value, label }))}
            onChange={(event) => change(index, { ...block, kind: event.currentTarget.value as Block['kind'] })}
          />
          <Button variant="default" onClick={() => onChange(blocks.toSpliced(index, 1))}>
            {text.form.remove}
          </Button>
        </div>
      ))}
      <Button
        size="xs"
        mt="xs"
        variant="default"
        onClick={() => onChange([...blocks, { code: `block-${blocks.length + 1}`, kind: 'agency', title: { vi: '' } }])}
      >
        {text.addBlock}
      </Button>
    </fieldset>
  )
}

/** Needed where a criterion counts as bonus, or as penalty. */
function Beyond({ tree, onChange }: Pick<TreeFieldsProps, 'tree' | 'onChange'>) {
  const { fields } = useText(editorText)
  const { bonus, penalty } = tree
  return (
    <div className={classes['lines']}>
      <PointsField
        label={fields.bonusAtMost}
        value={bonus?.atMost}
        onChange={(atMost) =>
          onChange(withField(tree, 'bonus', atMost === undefined ? undefined : { mayPassMaximum: false, ...bonus, atMost }))
        }
      />
      <Checkbox
        label={fields.mayPassMaximum}
        disabled={bonus === undefined}
        checked={bonus?.mayPassMaximum ?? false}
        onChange={(event) => bonus && onChange({ ...tree, bonus: { ...bonus, mayPassMaximum: event.currentTarget.checked } })}
      />
      <span />
      <PointsField
        label={fields.penaltyAtMost}
        value={penalty?.atMost}
        onChange={(atMost) =>
          onChange(withField(tree, 'penalty', atMost === undefined ? undefined : { mayPassZero: false, ...penalty, atMost }))
        }
      />
      <Checkbox
        label={fields.mayPassZero}
        disabled={penalty === undefined}
        checked={penalty?.mayPassZero ?? false}
        onChange={(event) => penalty && onChange({ ...tree, penalty: { ...penalty, mayPassZero: event.currentTarget.checked } })}
      />
    </div>
  )
}
