import { Type } from 'typebox'
import { answersWith } from '../../platform/http/answer.ts'
import type { RefusalStatuses } from '../../platform/http/problem.ts'
import { orNull, Uuid } from '../../platform/http/schemas.ts'
import type { AccountRefusal } from '../actor/account.ts'
import { accountRefusalText } from '../text.ts'

const STATUS: RefusalStatuses<AccountRefusal> = {
  'not-allowed': 403,
  'account-unknown': 404,
  'account-ended': 409,
  'own-account': 403,
  'username-taken': 409,
  'username-malformed': 422,
  'name-of-two-alphabets': 422,
  'name-looks-like': 409,
  'identity-number-malformed': 422,
  'identity-number-needed': 422,
  'grant-unknown': 404,
  'grant-overlaps': 409,
  'roles-exclude': 409,
  'role-not-held-there': 422,
  'ends-before-it-begins': 422,
  'exclusion-unknown': 404,
  'exclusion-there': 409,
  'asked-already': 409,
  'request-unknown': 404,
  'request-decided': 409,
  'own-request': 403,
  'request-of-another': 403,
  'asker-gone': 409,
  'made-by-the-other': 403,
  'last-administrator': 409,
  'demo-account-kept': 409,
  'provider-unset': 404,
  'provider-person-taken': 409,
  'provider-link-unknown': 404,
  'unit-unknown': 422,
}

/** How everything done to accounts is answered. */
export const accountAnswers = answersWith(accountRefusalText, STATUS)

export const Reason = Type.String({ minLength: 3, maxLength: 500 })

/** The change needs another administrator, who confirms it in the list of requests. */
export const AskedOfAnother = Type.Object(
  {
    requestId: Uuid,
    passwordHalf: orNull(
      Type.String({ description: "The asker's half of the one-time password, good once the change is confirmed; shown once" }),
    ),
  },
  { title: 'AskedOfAnother' },
)
