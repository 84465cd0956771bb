import { Type } from 'typebox'
import { isObject } from '../kernel/is-object.ts'
import type { BilingualText } from '../kernel/result.ts'
import { orNull, Told, Vnd } from '../platform/http/schemas.ts'
import type { Doubt } from './checking/doubt.ts'
import type { ExampleOutcome } from './checking/worked-example.ts'
import type { Evaluation } from './evaluation/evaluation.ts'
import type { Description } from './telling/describe-text.ts'
import type { ActivationPreview } from './versions/activation-service.ts'
import { MOVES, PROVISION_STATES, type StoredProvision } from './versions/provision-version.ts'

export const MONTH = Type.String({ description: 'YYYY-MM' })
const Bilingual = Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) })
const more = { additionalProperties: true } as const

export const ProvisionDocument = Type.Unknown({
  title: 'ProvisionDocument',
  description: 'As provision-schema describes it; a draft may be unfinished, and is then told what it lacks',
})
/** A JSON Schema that a form is drawn from. */
export const JsonSchema = Type.Unknown({ title: 'JsonSchema' })
export const Templates = Type.Object(
  {
    items: Type.Array(
      Type.Object({ code: Type.String(), title: Type.Unknown(), act: Type.Unknown(), document: ProvisionDocument }),
    ),
  },
  { title: 'ProvisionTemplates' },
)
export const FactVocabulary = Type.Object(
  { schema: JsonSchema, group: Type.Unknown(), person: Type.Unknown() },
  { title: 'FactVocabulary' },
)

const listed = {
  id: Type.String(),
  code: Type.String(),
  version: Type.Integer(),
  revision: Type.Integer(),
  state: Type.String({ enum: [...PROVISION_STATES] }),
  title: Type.Unknown({ description: 'Text in both languages; null in an unfinished draft' }),
  beneficiary: Type.Unknown({ description: 'Whom it favours: a group or a unit; null in an unfinished draft' }),
  act: Type.Unknown({ description: 'Number, kind and title of the act' }),
  inForce: orNull(Type.Object({ from: Type.String(), until: Type.Optional(Type.String()) })),
  paysFrom: orNull(MONTH),
  paysUntil: orNull(MONTH),
  areaUnitId: orNull(Type.String()),
  draftedBy: Type.String(),
  draftedByName: Type.String(),
  draftedAt: Type.String(),
  editedAt: Type.String(),
  activatedBy: orNull(Type.String()),
  activatedByName: orNull(Type.String()),
  activatedAt: orNull(Type.String()),
  withdrawnAt: orNull(Type.String()),
  withdrawnReason: orNull(Type.String()),
  replacedBy: orNull(Type.String()),
  moves: Type.Array(Type.String(), { description: 'What may be done with a version in this state' }),
}

export const ProvisionListed = Type.Object(listed, { title: 'ListedProvision' })
export const ProvisionShown = Type.Object(
  { ...listed, document: ProvisionDocument, editors: Type.Array(Type.String()) },
  { title: 'Provision' },
)

const Doubts = Type.Unsafe<readonly Doubt[]>(
  Type.Array(
    Type.Object(
      { pointer: Type.String(), code: Type.String(), severity: Type.String(), vi: Type.String(), en: Type.String() },
      more,
    ),
  ),
)
const Examples = Type.Unsafe<readonly ExampleOutcome[]>(
  Type.Array(Type.Object({ title: Bilingual, holds: Type.Boolean(), expected: Type.Unknown(), got: Type.Unknown() })),
)
const Sentences = Type.Object({ vi: Type.Array(Type.String()), en: Type.Array(Type.String()) })

export const CheckShown = Type.Object(
  {
    isReady: Type.Boolean(),
    doubts: Doubts,
    examples: Examples,
    /** The provision in plain sentences; `null` while it cannot be read. */
    description: Type.Unsafe<Description | null>(orNull(Sentences)),
  },
  { title: 'ProvisionChecked' },
)

const Ends = Type.Array(
  Type.Object({ id: Type.String(), code: Type.String(), version: Type.Integer(), paysUntil: MONTH, inForceUntil: Type.String() }),
)

export const ActivationShown = Type.Unsafe<Omit<ActivationPreview, 'refusal'> & { refusal?: BilingualText & { kind: string } }>(
  Type.Object(
    {
      isReady: Type.Boolean(),
      doubts: Doubts,
      examples: Examples,
      ends: Ends,
      refusal: Type.Optional(Told),
    },
    { title: 'ProvisionActivation' },
  ),
)

const Step = Type.Object(
  { step: Type.String(), article: Type.String(), inputs: Type.Unknown(), result: Type.Unknown() },
  { ...more, title: 'EvaluationStep' },
)
const Bit = Type.Object(
  { code: Type.String(), article: Type.String(), limit: Type.Integer(), before: Type.Integer(), after: Type.Integer() },
  { ...more, title: 'EvaluationCap' },
)

export const EvaluationShown = Type.Unsafe<Evaluation>(
  Type.Object(
    {
      amount: Vnd,
      currency: Type.Literal('VND'),
      derivation: Type.Array(Step),
      caps: Type.Array(Bit),
      reasons: Type.Array(Type.Object({ code: Type.String(), article: Type.String() }, more)),
      shares: Type.Array(Type.Object({ payer: Type.String(), amount: Vnd })),
      benefits: Type.Array(Type.Object({ benefit: Type.String(), amount: Vnd }, more)),
      topUp: Type.Optional(Type.Object({ payer: Type.String(), limit: Vnd, decided: orNull(Vnd), amount: Vnd })),
    },
    { title: 'Evaluation' },
  ),
)

/** A version as a list shows it: its document stays behind, its title comes along. */
export function showListed({ document, editors: _, inForce, firstUsedAt: __, lastMonthOpened: ___, ...stored }: StoredProvision) {
  const { title = null, act = null, beneficiary = null } = isObject(document) ? document : {}
  const period = inForce === null ? null : { from: inForce.from, ...(inForce.until !== undefined && { until: inForce.until }) }
  return { ...stored, title, act, beneficiary, inForce: period, moves: [...MOVES[stored.state]] }
}

export const showProvision = (stored: StoredProvision) => ({
  ...showListed(stored),
  document: stored.document,
  editors: [...stored.editors],
})
