import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Criterion, type Form, formKindText } from '../../../../src/criteria/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import layout from '../../../shared/theme/layout.module.css'
import { type CriterionDraft, placeCriteria, type TreeDraft } from '../tree-document.ts'
import { ChecksFields } from './checks-fields.tsx'
import { withCriterion, withField, withMoved, withoutCriterion } from './draft.ts'
import { FORM_BEGINNINGS } from './form-beginnings-text.ts'
import { FormFields } from './form-fields.tsx'
import { BothField, PointsField } from './inputs.tsx'
import { LiveExample } from './live-example.tsx'
import { editorText } from './text.ts'

interface CriterionFieldsProps {
  readonly tree: TreeDraft
  readonly index: number
  readonly onChange: (tree: TreeDraft) => void
}

/** One entry: what it is called and where it stands, how it is scored, how that reads, and what answers would earn. */
export function CriterionFields({ tree, index, onChange }: CriterionFieldsProps) {
  const text = useText(editorText)
  const criterion = tree.criteria[index]
  if (criterion === undefined) return null
  const set = (field: keyof Criterion) => (value: unknown) =>
    onChange(withCriterion(tree, index, (before) => withField(before, field, value)))
  const isLeaf = !tree.criteria.some(({ parent }) => parent === criterion.code)
  return (
    <Stack gap="sm">
      <Placing tree={tree} index={index} onChange={onChange} />
      <div className={layout['fields']}>
        <TextInput
          label={text.fields.code}
          value={criterion.code}
          onChange={(event) => {
            const code = event.currentTarget.value
            onChange(withCriterion(tree, index, (before) => ({ ...before, code })))
          }}
        />
        <BothField label={text.fields.title} value={criterion.title} onChange={set('title')} />
        <PointsField label={text.fields.maximum} value={criterion.maximum} onChange={set('maximum')} />
      </div>
      <Standing tree={tree} criterion={criterion} set={set} />
      {isLeaf && (
        <>
          <FormChoice criterion={criterion} onChange={set('form')} />
          <LiveExample tree={tree} criterion={criterion} />
          <Papers criterion={criterion} set={set} />
          <ChecksFields checks={criterion.checks ?? []} onChange={set('checks')} />
        </>
      )}
    </Stack>
  )
}

function Placing({ tree, index, onChange }: CriterionFieldsProps) {
  const text = useText(editorText)
  const own = tree.criteria[index]
  if (own === undefined) return null
  const remove = (): void => {
    onChange(withoutCriterion(tree, own.code))
    const id = `removed-${own.code}`
    const undo = (): void => {
      onChange(tree)
      notifications.hide(id)
    }
    const message = (
      <Group gap="xs">
        {text.removed(own.code)}
        <Button size="compact-sm" variant="default" onClick={undo}>
          {text.undo}
        </Button>
      </Group>
    )
    notifications.show({ id, message, autoClose: 15_000 })
  }
  return (
    <Group gap="xs">
      {([-1, 1] as const).map((step) => (
        <Button key={step} size="xs" variant="default" onClick={() => onChange(withMoved(tree, index, step).tree)}>
          {step === -1 ? text.up : text.down}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={remove}>
        {text.remove}
      </Button>
    </Group>
  )
}

type Set = (field: keyof Criterion) => (value: unknown) => void

function Standing({ tree, criterion, set }: { tree: TreeDraft; criterion: CriterionDraft; set: Set }) {
  const text = useText(editorText)
  const { fields } = text
  const parents = placeCriteria(tree.criteria).filter((placed) => placed.criterion.code !== criterion.code)
  const blocks = tree.blocks ?? []
  const only = criterion.onlyBlocks ?? []
  const toggle = (code: string, isOn: boolean): void => {
    const chosen = isOn ? [...only, code] : only.filter((one) => one !== code)
    set('onlyBlocks')(chosen.length === 0 ? undefined : chosen)
  }
  return (
    <>
      <div className={layout['fields']}>
        <NativeSelect
          label={fields.parent}
          value={criterion.parent ?? ''}
          data={[{ value: '', label: fields.top }, ...parents.map(({ criterion: { code } }) => ({ value: code, label: code }))]}
          onChange={(event) => set('parent')(event.currentTarget.value)}
        />
        <NativeSelect
          label={fields.level}
          value={criterion.level ?? 'criterion'}
          data={Object.entries(text.level).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set('level')(event.currentTarget.value)}
        />
        <NativeSelect
          label={fields.counts}
          value={criterion.counts ?? 'within'}
          data={Object.entries(text.counts).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set('counts')(event.currentTarget.value === 'within' ? undefined : event.currentTarget.value)}
        />
        <NativeSelect
          label={fields.obligation}
          value={criterion.obligation ?? 'none'}
          data={Object.entries(text.obligation).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set('obligation')(event.currentTarget.value === 'none' ? undefined : event.currentTarget.value)}
        />
      </div>
      {blocks.length > 1 && (
        <Checkbox.Group label={fields.onlyBlocks} description={fields.allBlocks} value={[...only]}>
          <Group gap="md" mt={4}>
            {blocks.map(({ code, title }) => (
              <Checkbox
                key={code}
                value={code}
                label={title.vi || code}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Checkbox
        label={fields.mayNotApply}
        checked={criterion.mayNotApply ?? false}
        onChange={(event) => set('mayNotApply')(event.currentTarget.checked || undefined)}
      />
    </>
  )
}

function FormChoice({ criterion, onChange }: { criterion: CriterionDraft; onChange: (form: Form) => void }) {
  const text = useText(editorText)
  const read = useBilingual()
  const kinds = Object.keys(formKindText) as Form['kind'][]
  return (
    <fieldset>
      <legend>{text.fields.form}</legend>
      <Stack gap="sm">
        <NativeSelect
          aria-label={text.fields.form}
          value={criterion.form?.kind ?? ''}
          data={[
            ...(criterion.form === undefined ? [{ value: '', label: '' }] : []),
            ...kinds.map((value) => ({ value, label: read(formKindText[value]) })),
          ]}
          onChange={(event) => onChange(FORM_BEGINNINGS[event.currentTarget.value as Form['kind']](criterion.maximum ?? 10))}
        />
        {criterion.form !== undefined && <FormFields form={criterion.form} onChange={onChange} />}
      </Stack>
    </fieldset>
  )
}

function Papers({ criterion, set }: { criterion: CriterionDraft; set: Set }) {
  const { fields } = useText(editorText)
  return (
    <>
      <Title order={3}>{fields.evidence}</Title>
      <div className={layout['fields']}>
        <BothField label={fields.howDetermined} value={criterion.howDetermined} onChange={set('howDetermined')} isLong />
        <BothField label={fields.evidence} value={criterion.evidence} onChange={set('evidence')} isLong />
        <BothField label={fields.source} value={criterion.source} onChange={set('source')} />
        <BothField label={fields.verifiedBy} value={criterion.verifiedBy} onChange={set('verifiedBy')} />
        <Textarea
          label={fields.citation}
          autosize
          minRows={1}
          value={criterion.citation ?? ''}
          onChange={(event) => set('citation')(event.currentTarget.value)}
        />
      </div>
    </>
  )
}
