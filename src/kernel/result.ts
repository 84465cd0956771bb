/** The outcome of an operation that may be refused. A refusal is a value; a bug is thrown. */
export type Result<Value, Refusal> = Accepted<Value> | Refused<Refusal>
export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}
export interface Refused<Refusal> {
  readonly ok: false
  readonly refusal: Refusal
}

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal })

/** A sentence a person reads, in both languages of the programme. Vietnamese is the one of record. */
export interface BilingualText {
  readonly vi: string
  readonly en: string
}

/** A sentence for every kind of a union of refusals: adding a kind stops the build until it has one. */
export type RefusalTexts<Refusal extends { readonly kind: string }> = {
  readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => BilingualText
}

/** The two sentences of one refusal. */
export function tellRefusal<Refusal extends { readonly kind: string }>(
  refusal: Refusal,
  texts: RefusalTexts<Refusal>,
): BilingualText {
  const tell = texts[refusal.kind as Refusal['kind']] as (refusal: Refusal) => BilingualText
  return tell(refusal)
}
