import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import {
  type DecideUnitAccount,
  decideUnitAccount,
  type ProposeUnitAccount,
  proposeUnitAccount,
} from './payment/account-service.ts'
import { type AnswerPayment, answerPayment, type RepayAward, repayAward, settleAward } from './payment/answer-service.ts'
import { type BouncePayment, bouncePayment } from './payment/bounce-service.ts'
import { approveAwardOrder, type OrderAward, orderAward } from './payment/order-service.ts'
import { type DecideWriteOff, decideWriteOff, type ProposeWriteOff, proposeWriteOff } from './payment/write-off-service.ts'
import {
  type ApproveAward,
  approveAward,
  type DecideAward,
  decideAward,
  returnAward,
  type SendBack,
  type SubmitAward,
  submitAward,
  withdrawAward,
} from './proposal/approval-service.ts'
import { type DrawUpAward, drawUpAward } from './proposal/draw-up-service.ts'
import { readAward, readAwards } from './reading/read-service.ts'
import { readAwardsWaiting } from './reading/waiting-service.ts'

export type { AwardListed, AwardOverview } from './reading/read-service.ts'

/** Awards for ranks: drawn up from a published result, approved by others, decided, paid to units, settled. */
export const awardService = (platform: Platform) => ({
  list: (actor: Actor) => readAwards(platform, actor),
  waiting: (actor: Actor) => readAwardsWaiting(platform, actor),
  award: (actor: Actor, roundId: string) => readAward(platform, actor, roundId),
  drawUp: (actor: Actor, given: DrawUpAward) => drawUpAward({ platform, actor }, given),
  submit: (actor: Actor, given: SubmitAward) => submitAward({ platform, actor }, given),
  approve: (actor: Actor, given: ApproveAward) => approveAward({ platform, actor }, given),
  return: (actor: Actor, given: SendBack) => returnAward({ platform, actor }, given),
  withdraw: (actor: Actor, given: SendBack) => withdrawAward({ platform, actor }, given),
  decide: (actor: Actor, given: DecideAward) => decideAward({ platform, actor }, given),
  approveOrder: (actor: Actor, given: OrderAward) => approveAwardOrder({ platform, actor }, given),
  order: (actor: Actor, given: OrderAward) => orderAward({ platform, actor }, given),
  answer: (actor: Actor, given: AnswerPayment) => answerPayment({ platform, actor }, given),
  bounce: (actor: Actor, given: BouncePayment) => bouncePayment({ platform, actor }, given),
  proposeWriteOff: (actor: Actor, given: ProposeWriteOff) => proposeWriteOff({ platform, actor }, given),
  decideWriteOff: (actor: Actor, given: DecideWriteOff) => decideWriteOff({ platform, actor }, given),
  repay: (actor: Actor, given: RepayAward) => repayAward({ platform, actor }, given),
  settle: (actor: Actor, roundId: string) => settleAward({ platform, actor }, { roundId }),
  proposeAccount: (actor: Actor, given: ProposeUnitAccount) => proposeUnitAccount({ platform, actor }, given),
  decideAccount: (actor: Actor, given: DecideUnitAccount) => decideUnitAccount({ platform, actor }, given),
})
