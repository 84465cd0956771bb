import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { PasswordRefusal } from './sign-in.ts'

export const LEAST_LENGTH = 12
export const MOST_LENGTH = 128
/** Of 0 to 4: more than a hundred million guesses, so that a slow hash keeps it safe even when the table is stolen. */
const LEAST_SCORE = 3

/** What an attacker who knows where this runs tries first, folded. */
const LOCAL_WORDS = (
  'canhtayso congnghe chuyendoiso tocongnghe matkhau anhyeuem emyeuanh vietnam dongnai bienhoa hanoi saigon hochiminh ' +
  'ubnd hdnd sotttt xinchao nguyen tran congchuc tochuyendoi batdau quantri danhmuc khongbiet giadinh'
).split(' ')

/** Loaded when a password is chosen: its words take memory, and passwords are chosen seldom. */
async function loadEstimator() {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common')
  return new ZxcvbnFactory({ dictionary: { ...dictionary, local: LOCAL_WORDS }, graphs: adjacencyGraphs })
}
let estimator: ReturnType<typeof loadEstimator> | undefined

/** A password as it is hashed: the same letters however the keyboard composed them. */
export const normalisePassword = (text: string): string => text.normalize('NFC')

/**
 * Whether a new password is taken: 12 to 128 characters of any kind, and not one that is guessed quickly. There is no
 * rule on digits or capitals, and no date it expires: both make people choose worse ones.
 *
 * @param context what others know of the person: the user name and the name
 * @source OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11
 */
export async function checkPassword(text: string, context: readonly string[]): Promise<Result<string, PasswordRefusal>> {
  const password = normalisePassword(text)
  const { length } = [...password]
  if (length < LEAST_LENGTH) return refuse({ kind: 'password-too-short', length, least: LEAST_LENGTH })
  if (length > MOST_LENGTH) return refuse({ kind: 'password-too-long', most: MOST_LENGTH })
  // Estimated folded: "mậtkhẩu" is guessed with "matkhau", and no estimator knows the accents.
  const known = context
    .flatMap((words) => [fold(words), fold(words).replaceAll(' ', ''), ...fold(words).split(' ')])
    .filter(Boolean)
  estimator ??= loadEstimator()
  const loaded = await estimator
  const weakest = Math.min(...[password, fold(password).replaceAll(' ', '')].map((form) => loaded.check(form, known).score))
  return weakest < LEAST_SCORE ? refuse({ kind: 'password-easily-guessed' }) : accept(password)
}
