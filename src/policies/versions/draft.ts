import { isObject } from '../../kernel/is-object.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkProvision } from '../checking/check-provision.ts'
import type { DocumentUnreadable } from './refusal.ts'

const CODE_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What even a draft needs: a code. The rest may still be unfinished; activation asks for all of it. */
export function codeOfDraft(document: unknown): Result<string, DocumentUnreadable> {
  const code = isObject(document) ? document['code'] : undefined
  if (typeof code === 'string' && CODE_FORM.test(code) && code.length <= 80) return accept(code)
  const doubts = checkProvision(document).doubts.filter(({ pointer, ...doubt }) => {
    return pointer === '/code' || (pointer === '' && (!('field' in doubt) || doubt.field === 'code'))
  })
  return refuse({ kind: 'provision-unreadable', doubts })
}
