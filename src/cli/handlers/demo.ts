import { answerOfBank } from '../../../demo/bank-answer.ts'
import { formatDay, isMonth } from '../../kernel/calendar.ts'
import { tellRefusal } from '../../kernel/result.ts'
import { paymentRefusalText } from '../../payments/index.ts'
import { findCycleOf, readingService } from '../../payments/service.ts'
import { findDemonstration } from '../../platform/demonstration.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, type Outcome, refused, refusedBecause, wrongUsage } from '../command.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'
import { writtenTo } from '../write-file.ts'

/** Who takes the answer of the bank in the demonstration, and so may see the list it answers. */
const ACCOUNTANT = 'ngan'

export async function playBank(args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month] = args.positionals
  const { out, reject = '' } = args.values
  if (month === undefined || !isMonth(month))
    return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
  if (typeof out !== 'string') return wrongUsage('Cần --out TỆP.csv.', '--out FILE.csv is needed.')
  const platform = await openPlatform()
  if ((await findDemonstration(platform.database)) === undefined) return notADemonstration()
  return actAs(platform, { ...args, values: { as: ACCOUNTANT } }, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const wanted = { month, provisionCode: provision.value }
    const cycle = await findCycleOf(platform.database, wanted)
    if (cycle === undefined) return notOpened(wanted)
    const payees = await readingService(platform).exportPayees(actor, { cycleId: cycle.id, format: 'csv', state: 'sent' })
    if (!payees.ok) return refusedBecause(payees.refusal, tellRefusal(payees.refusal, paymentRefusalText))
    const rejected = String(reject).split(',').map(Number)
    const answer = answerOfBank(new TextDecoder().decode(payees.value.bytes), { rejected, on: formatDay(platform.clock.today()) })
    return writtenTo(out, answer)
  })
}

function notADemonstration(): Outcome {
  const vi = 'Đây không phải bản dùng thử: chỉ ngân hàng, kho bạc thật mới trả lời lệnh chi.'
  const en = 'This is no demonstration: only the real bank or treasury answers a payment order.'
  return refused({ refused: { kind: 'not-a-demonstration', vi, en } }, [vi, en])
}
