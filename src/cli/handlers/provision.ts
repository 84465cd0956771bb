import { tellRefusal } from '../../kernel/result.ts'
import { checkProvision, evaluateDocuments, notEvaluatedText } from '../../policies/index.ts'
import { type Arguments, done, type Outcome, refused, refusedBecause, wrongUsage } from '../command.ts'
import { readJson } from '../read-file.ts'

export async function checkFile({ positionals: [file, ...more] }: Arguments): Promise<Outcome> {
  if (file === undefined || more.length > 0) return wrongUsage('Cần đúng một tệp.', 'Exactly one file is needed.')
  const document = await readJson(file)
  if (!document.ok) return document.refusal
  const { doubts, examples, isReady } = checkProvision(document.value)
  const lines = doubts.flatMap(({ pointer, vi, en }) => [`${pointer || '/'}: ${vi}`, `  ${en}`])
  const verdict = isReady
    ? `Dùng được: ${examples.length} ví dụ ra đúng đến từng đồng. / Ready: ${examples.length} worked examples come out to the đồng.`
    : 'Chưa dùng được. / Not ready.'
  const json = { ok: isReady, doubts, examples }
  return isReady ? done(json, [...lines, verdict]) : refused(json, [...lines, verdict])
}

export async function evaluateFiles({ values: { provision, facts, month } }: Arguments): Promise<Outcome> {
  if (typeof provision !== 'string' || typeof facts !== 'string' || typeof month !== 'string') {
    return wrongUsage('Cần --provision, --facts và --month.', '--provision, --facts and --month are needed.')
  }
  const documents = { provision: await readJson(provision), facts: await readJson(facts) }
  if (!documents.provision.ok) return documents.provision.refusal
  if (!documents.facts.ok) return documents.facts.refusal
  const result = evaluateDocuments({ provision: documents.provision.value, facts: documents.facts.value, month })
  if (!result.ok) return refusedBecause(result.refusal, tellRefusal(result.refusal, notEvaluatedText))
  const { amount, derivation, reasons } = result.value
  const steps = derivation.map(({ step, article, result: value }) => `  ${step}: ${value} · ${article}`)
  const why = reasons.map(({ code, article }) => `  ${code} · ${article}`)
  return done(result.value, [`${amount} VND`, ...steps, ...why])
}
