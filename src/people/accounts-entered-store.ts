import { sql } from 'kysely'

/** People into whose account in force one of the accounts of the programme entered something, for joining: `person_id`. */
export const accountsEntered = (userIds: readonly string[]) => sql`(
  SELECT person_id FROM payee_account WHERE state = 'confirmed' AND entered_by && ${userIds}::uuid[])`
