import { awardService } from '../src/awards/service.ts'
import { budgetService } from '../src/budget/service.ts'
import type { Actor } from '../src/identity/index.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import type { Platform } from '../src/platform/platform.ts'
import { taken } from './taken.ts'

/** What the three ranks of one year come to. */
const ESTIMATE = 1_200_000_000
const ACCOUNT_OF_FIRST = { holder: 'Sở Thông tin và Truyền thông', bank: 'Kho bạc Nhà nước Đồng Nai', number: '3713.0.1000123' }

interface Estimating {
  readonly accountant: Actor
  readonly confirmer: Actor
  readonly unitId: string
  readonly provisionCode: string
}

/** An estimate for the awards of the year, entered by one and confirmed by another. */
export async function estimateAwards(platform: Platform, { accountant, confirmer, ...borne }: Estimating): Promise<void> {
  const budget = budgetService(platform)
  const name = 'Khen thưởng theo thứ hạng chuyển đổi số'
  const line = taken(
    await budget.openLine(accountant, { ...borne, year: 2024, source: 'Chi khen thưởng', level: 'province', name }),
  )
  const decision = { number: '1206/QĐ-UBND', date: plainDate('2024-05-30') }
  const given = {
    lineId: line.id,
    kind: 'allocate',
    amount: ESTIMATE,
    decision,
    reason: 'Giao dự toán khen thưởng năm 2024',
  } as const
  const { id: entryId } = taken(await budget.propose(accountant, given))
  taken(await budget.decide(confirmer, { lineId: line.id, entryId, outcome: 'confirmed' }))
}

/** What the published round gives is drawn up, and one of the accounts waits for a second person; the rest is left to be walked. */
export async function proposeAward(platform: Platform, by: Actor): Promise<void> {
  const awards = awardService(platform)
  const [listed] = taken(await awards.list(by))
  if (listed === undefined) return
  const { roundId } = listed
  const { preview } = taken(await awards.award(by, roundId))
  taken(await awards.drawUp(by, { roundId, moved: preview?.moved ?? 0 }))
  const first = preview?.lines.find(({ rank }) => rank === 1)
  if (first !== undefined) taken(await awards.proposeAccount(by, { unitId: first.unitId, ...ACCOUNT_OF_FIRST }))
}
