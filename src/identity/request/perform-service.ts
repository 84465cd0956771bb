import { endAccountFor, issuePassword, openAccount, recordIdentity } from '../account/account-acts-service.ts'
import type { AccountChange, Done } from '../account/account-change.ts'
import type { Outcome, Work } from '../account/administration-service.ts'
import { endRole, giveRole } from '../account/grant-service.ts'
import { linkProvider, unlinkProvider } from '../account/provider-link-service.ts'
import { endExclusion, excludeRoles } from './exclusion-service.ts'

/** Carries out a change under the authority of whoever stands in the work, with all its own refusals. */
export function perform(work: Work, change: AccountChange): Outcome<Done> {
  switch (change.kind) {
    case 'open':
      return openAccount(work, change)
    case 'give-role':
      return giveRole(work, change)
    case 'end-role':
      return endRole(work, change)
    case 'record-identity':
      return recordIdentity(work, change)
    case 'issue-password':
      return issuePassword(work, change)
    case 'end':
      return endAccountFor(work, change)
    case 'link-provider':
      return linkProvider(work, change)
    case 'unlink-provider':
      return unlinkProvider(work, change)
    case 'exclude-roles':
      return excludeRoles(work, change)
    case 'end-exclusion':
      return endExclusion(work, change)
  }
}
