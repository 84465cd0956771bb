import type { BilingualText } from '../../kernel/result.ts'
import type { ScoreStep, StepName } from './scorecard.ts'

type Inputs = ScoreStep['inputs']
type Told = (inputs: Inputs, result: ScoreStep['result']) => BilingualText

/** A number as a Vietnamese paper writes it; at most six places behind the comma. */
function vi(value: Inputs[string] | undefined): string {
  return en(value).replace('.', ',')
}

function en(value: Inputs[string] | undefined): string {
  if (typeof value !== 'number') return value === null || value === undefined ? '—' : String(value)
  return String(Number(value.toFixed(6)))
}

const HALVES: Readonly<Record<string, BilingualText>> = {
  full: { vi: 'tối đa', en: 'full' },
  half: { vi: 'một nửa', en: 'half' },
  none: { vi: 'không', en: 'none' },
}
const ROUNDINGS: Readonly<Record<string, BilingualText>> = {
  'half-up': { vi: 'gần nhất', en: 'half up' },
  down: { vi: 'xuống', en: 'down' },
  up: { vi: 'lên', en: 'up' },
}

const listed = (inputs: Inputs, say: (value: Inputs[string] | undefined) => string): string =>
  Object.entries(inputs)
    .map(([name, value]) => `${name} ${say(value)}`)
    .join(' + ')

const met = (inputs: Inputs, language: 'vi' | 'en'): string => {
  const codes = Object.keys(inputs).filter((code) => inputs[code] === true)
  return codes.length === 0 ? (language === 'vi' ? 'không phần nào' : 'none') : codes.join(', ')
}

const STEPS: Readonly<Record<StepName, Told>> = {
  'step-table': ({ value, from }, result) => ({
    vi:
      from === null
        ? `${vi(value)} chưa đến bậc đầu: ${vi(result)} điểm`
        : `${vi(value)} đạt bậc từ ${vi(from)}: ${vi(result)} điểm`,
    en:
      from === null
        ? `${en(value)} is below the first step: ${en(result)}`
        : `${en(value)} reaches the step from ${en(from)}: ${en(result)}`,
  }),
  ratio: ({ part, whole, fullAt, maximum }, result) => ({
    vi: `${vi(part)} ÷ ${vi(whole)}${fullAt === 100 ? '' : ` (tối đa từ ${vi(fullAt)}%)`} × ${vi(maximum)} = ${vi(result)}`,
    en: `${en(part)} ÷ ${en(whole)}${fullAt === 100 ? '' : ` (full at ${en(fullAt)}%)`} × ${en(maximum)} = ${en(result)}`,
  }),
  'full-half-none': ({ level, maximum }, result) => ({
    vi: `Mức ${HALVES[String(level)]?.vi} của ${vi(maximum)}: ${vi(result)} điểm`,
    en: `${HALVES[String(level)]?.en} of ${en(maximum)}: ${en(result)}`,
  }),
  level: ({ level }, result) => ({ vi: `Mức “${level}”: ${vi(result)} điểm`, en: `Level “${level}”: ${en(result)}` }),
  parts: (inputs, result) => ({
    vi: `Các phần đạt: ${met(inputs, 'vi')}: ${vi(result)} điểm`,
    en: `Parts met: ${met(inputs, 'en')}: ${en(result)}`,
  }),
  'best-of-block': ({ value, best, bestUnits, unitsCompared, maximum }, result) => ({
    vi: `${vi(value)} ÷ ${vi(best)} (cao nhất trong ${vi(unitsCompared)} đơn vị: ${bestUnits}) × ${vi(maximum)} = ${vi(result)}`,
    en: `${en(value)} ÷ ${en(best)} (best of ${en(unitsCompared)} units: ${bestUnits}) × ${en(maximum)} = ${en(result)}`,
  }),
  linear: ({ value, zeroAt, fullAt, maximum }, result) => ({
    vi: `${vi(value)} trên đoạn từ ${vi(zeroAt)} (0 điểm) đến ${vi(fullAt)} (${vi(maximum)} điểm): ${vi(result)}`,
    en: `${en(value)} between ${en(zeroAt)} (none) and ${en(fullAt)} (${en(maximum)}): ${en(result)}`,
  }),
  'given-on-scale': (_, result) => ({
    vi: `Người chấm cho ${vi(result)} điểm theo thang`,
    en: `Given along the scale: ${en(result)}`,
  }),
  each: ({ times, points, maximum }, result) => ({
    vi: `${vi(times)} lần × ${vi(points)} điểm, nhiều nhất ${vi(maximum)}: ${vi(result)} điểm`,
    en: `${en(times)} times ${en(points)}, at most ${en(maximum)}: ${en(result)}`,
  }),
  'pass-fail': ({ passed }, result) => ({
    vi: `${passed === true ? 'Đạt' : 'Không đạt'}: ${vi(result)} điểm`,
    en: `${passed === true ? 'Passed' : 'Failed'}: ${en(result)}`,
  }),
  'given-by-verifier': ({ reason }, result) => ({
    vi: `Người thẩm định cho ${vi(result)} điểm: ${reason}`,
    en: `Given by the verifier: ${en(result)}, because: ${reason}`,
  }),
  rounded: ({ exact, rounding }, result) => ({
    vi: `${vi(exact)} làm tròn ${ROUNDINGS[String(rounding)]?.vi}: ${vi(result)}`,
    en: `${en(exact)} rounded ${ROUNDINGS[String(rounding)]?.en}: ${en(result)}`,
  }),
  missing: () => ({ vi: 'Chưa có số liệu: để trống, không tính là 0', en: 'Not known: left empty, not counted as 0' }),
  'not-applicable': ({ reason }) => ({
    vi: `Không áp dụng${reason === null ? ' theo bộ tiêu chí' : `: ${reason}`}. Điểm tối đa giảm tương ứng`,
    en: `Not applicable${reason === null ? ' under the tree' : `: ${reason}`}. The maximum shrinks by it`,
  }),
  sum: (inputs, result) => ({ vi: `${listed(inputs, vi)} = ${vi(result)}`, en: `${listed(inputs, en)} = ${en(result)}` }),
  weighted: ({ weightCounted }, result) => ({
    vi: `Bình quân theo trọng số (tính trên ${vi(weightCounted)}%): ${vi(result)}`,
    en: `Weighted mean (over ${en(weightCounted)}%): ${en(result)}`,
  }),
  bonus: ({ atMost, ...inputs }, result) => ({
    vi: `Điểm cộng ${listed(inputs, vi)}, nhiều nhất ${vi(atMost)}: ${vi(result)}`,
    en: `Bonus ${listed(inputs, en)}, at most ${en(atMost)}: ${en(result)}`,
  }),
  penalty: ({ atMost, ...inputs }, result) => ({
    vi: `Điểm trừ ${listed(inputs, vi)}, nhiều nhất ${vi(atMost)}: ${vi(result)}`,
    en: `Penalty ${listed(inputs, en)}, at most ${en(atMost)}: ${en(result)}`,
  }),
  total: ({ basic, bonus, penalty, maximum }, result) => ({
    vi: `${vi(basic)} + ${vi(bonus)} − ${vi(penalty)} = ${vi(result)} trên ${vi(maximum)} điểm`,
    en: `${en(basic)} + ${en(bonus)} − ${en(penalty)} = ${en(result)} of ${en(maximum)}`,
  }),
}

/** One step of a score as a sentence, with its numbers. */
export const scoreStepText = ({ step, inputs, result }: ScoreStep): BilingualText => STEPS[step](inputs, result)
