import { SHIPPED_TREES, type StoredTree, type TreeRefusal, treeRefusalText } from '../../../criteria/index.ts'
import { criteriaService } from '../../../criteria/service.ts'
import type { Actor } from '../../../identity/index.ts'
import { accept, type Result, tellRefusal } from '../../../kernel/result.ts'
import type { Platform } from '../../../platform/platform.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refused, refusedBecause, wrongUsage } from '../../command.ts'
import { readJson } from '../../read-file.ts'

const asLine = ({ code, version, state, inForce }: StoredTree): string =>
  `${code} · bản / version ${version} · ${state}${inForce === null ? '' : ` · ${inForce.from} → ${inForce.until ?? '…'}`}`

const outcomeOf = (result: Result<StoredTree, TreeRefusal>): Outcome =>
  result.ok
    ? done(result.value, [asLine(result.value)])
    : refusedBecause(result.refusal, tellRefusal(result.refusal, treeRefusalText))

export const listVersions: Handler = async (args, { openPlatform }) => {
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const trees = await criteriaService(platform).list(actor)
    if (!trees.ok) return refusedBecause(trees.refusal, tellRefusal(trees.refusal, treeRefusalText))
    const items = trees.value.map(({ document: _, ...tree }) => tree)
    return done({ items }, [...trees.value.map(asLine), `${items.length} bản / versions`])
  })
}

export const draftTree: Handler = async (args, { openPlatform }) => {
  const { positionals } = args
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    return wrongUsage('Cần đúng một tệp hoặc mã bộ mẫu.', 'Exactly one file, or the code of a sample, is needed.')
  const document = await documentMeant(file)
  if (!document.ok) return document.refusal
  const platform = await openPlatform()
  return actAs(platform, args, (actor) => draftOrEdit(platform, actor, document.value))
}

async function documentMeant(file: string): Promise<Result<unknown, Outcome>> {
  const sample = SHIPPED_TREES.find(({ code }) => code === file)
  return sample === undefined ? readJson(file) : accept(sample)
}

/** Drafts a tree; where its code has a draft, edits that one. */
export async function draftOrEdit(platform: Platform, actor: Actor, document: unknown): Promise<Outcome> {
  const service = criteriaService(platform)
  const drafted = await service.draft(actor, document)
  if (drafted.ok || drafted.refusal.kind !== 'tree-draft-exists') return outcomeOf(drafted)
  const { id } = drafted.refusal
  const there = await service.get(actor, id)
  return there.ok ? outcomeOf(await service.edit(actor, { id, revision: there.value.revision, document })) : outcomeOf(there)
}

export const putTreeInForce: Handler = async (args, { openPlatform }) => {
  const code = codeMeant(args)
  if (code === undefined) return wrongUsage('Cần mã của đúng một dự thảo.', 'The code of exactly one draft is needed.')
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const service = criteriaService(platform)
    const trees = await service.list(actor)
    if (!trees.ok) return refusedBecause(trees.refusal, tellRefusal(trees.refusal, treeRefusalText))
    const draft = trees.value.find((tree) => tree.code === code && tree.state === 'draft')
    if (draft !== undefined) return outcomeOf(await service.putInForce(actor, { id: draft.id, revision: draft.revision }))
    const [vi, en] = [`“${code}” không có dự thảo nào.`, `“${code}” has no draft.`]
    return refused({ refused: { kind: 'no-draft', code, vi, en } }, [vi, en])
  })
}

const codeMeant = ({ positionals: [code, ...more] }: Arguments): string | undefined => (more.length === 0 ? code : undefined)
