import type { CriterionDraft, TreeDraft } from '../tree-document.ts'

/** A field of a document that is undefined is not in it. */
export function withField<Document extends object>(document: Document, field: string, value: unknown): Document {
  const { [field]: _, ...others } = document as Record<string, unknown>
  return (value === undefined || value === '' ? others : { ...document, [field]: value }) as Document
}

/** The tree with one criterion changed; those beneath it follow another code. */
export function withCriterion(tree: TreeDraft, index: number, change: (before: CriterionDraft) => CriterionDraft): TreeDraft {
  const before = tree.criteria[index]
  if (before === undefined) return tree
  const after = change(before)
  const follow = (other: CriterionDraft): CriterionDraft =>
    after.code !== before.code && other.parent === before.code ? { ...other, parent: after.code } : other
  return { ...tree, criteria: tree.criteria.map((other, at) => (at === index ? after : follow(other))) }
}

/** A code that none has yet, after the last of those beneath a parent: G1.3 after G1.2. */
export function nextCode({ criteria }: TreeDraft, parent: string | undefined): string {
  const codes = new Set(criteria.map(({ code }) => code))
  const prefix = parent === undefined ? '' : /\d$/.test(parent) ? `${parent}.` : parent
  for (let number = 1; ; number += 1) if (!codes.has(`${prefix}${number}`)) return `${prefix}${number}`
}

/** The tree with a new criterion, last beneath its parent. @returns where it stands */
export function withNewCriterion(
  tree: TreeDraft,
  parent: string | undefined,
): { readonly tree: TreeDraft; readonly index: number } {
  const added: CriterionDraft = {
    code: nextCode(tree, parent),
    ...(parent !== undefined && { parent }),
    title: { vi: '' },
    maximum: 10,
    form: { kind: 'full-half-none' },
  }
  return { tree: { ...tree, criteria: [...tree.criteria, added] }, index: tree.criteria.length }
}

/** The tree without a criterion and whatever stands beneath it. */
export function withoutCriterion(tree: TreeDraft, code: string): TreeDraft {
  const gone = new Set([code])
  for (let grew = true; grew; ) {
    const more = tree.criteria.filter((one) => one.parent !== undefined && gone.has(one.parent) && !gone.has(one.code))
    for (const one of more) gone.add(one.code)
    grew = more.length > 0
  }
  return { ...tree, criteria: tree.criteria.filter((one) => !gone.has(one.code)) }
}

/** The tree with a criterion one place up or down among those of its parent; at the end it stays. */
export function withMoved(tree: TreeDraft, index: number, step: 1 | -1): { readonly tree: TreeDraft; readonly index: number } {
  const own = tree.criteria[index]
  const siblings = tree.criteria.flatMap((one, at) => (one.parent === own?.parent ? [at] : []))
  const other = siblings[siblings.indexOf(index) + step]
  if (own === undefined || other === undefined) return { tree, index }
  const criteria = tree.criteria.with(index, tree.criteria[other] ?? own).with(other, own)
  return { tree: { ...tree, criteria }, index: other }
}
