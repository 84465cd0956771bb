import type { Permission } from '../../../src/identity/index.ts'
import type { shellText } from '../shell/text.ts'
import type { Cycle, Overview } from './api.ts'
import type { paymentText } from './text.ts'

type ClearedIn = Overview['steps'][number]['hindrances'][number]['clearedIn']

/** A screen on which something in the way of a month can be mended: its name in the menu or among the month’s own, and what one needs to go there. */
interface Place {
  readonly at: keyof typeof shellText.vi.nav | keyof typeof paymentText.vi.tabs
  readonly href: string
  readonly needs: Permission
}

/** @returns `null` where an act of the month itself mends it */
export function clearedAt(clearedIn: ClearedIn, { id, month }: Pick<Cycle, 'id' | 'month'>): Place | null {
  switch (clearedIn) {
    case 'month':
      return null
    case 'confirmations':
      return { at: 'confirmations', href: `/confirmations?month=${month}`, needs: 'reports:confirm' }
    case 'looks':
      return { at: 'looks', href: `/payments/${id}/looks`, needs: 'payments:read' }
    case 'objections':
      return { at: 'objections', href: '/objections', needs: 'people:read' }
    case 'budget':
      return { at: 'budget', href: '/budget', needs: 'budget:read' }
    case 'accounts':
      return { at: 'accounts', href: '/accounts', needs: 'accounts:read' }
    case 'account-changes':
      return { at: 'accountChanges', href: '/account-changes', needs: 'people:confirm-account' }
    case 'held-groups':
      return { at: 'arrears', href: `/arrears?reason=held&month=${month}`, needs: 'people:read' }
    case 'not-entitled':
      return { at: 'entitlements', href: `/payments/${id}/entitlements?state=not-entitled`, needs: 'payments:read' }
    case 'changed-payees':
    case 'group':
      return { at: 'balance', href: `/payments/${id}/balance`, needs: 'payments:read' }
  }
}
