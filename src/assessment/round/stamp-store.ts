import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'

/**
 * What the scores of one unit of a round follow from: two texts are the same only when it is. Answers, submissions, judgements and
 * conflicts are never changed, so how many there are tells which; what can be changed stands in the text whole.
 */
export interface UnitStamp {
  readonly unitId: string
  /** Of its answers, and of what it does not have to answer. */
  readonly answers: string
  /** Of what was found of them. */
  readonly findings: string
  /** The same of the criteria that others are compared by only. */
  readonly comparedAnswers: string
  readonly comparedFindings: string
}

/** @param compared codes of criteria by which units are compared with one another */
export async function listStamps(
  database: Database,
  { roundId, compared }: { readonly roundId: string; readonly compared: readonly string[] },
): Promise<UnitStamp[]> {
  const { rows } = await sql<UnitStamp>`SELECT u.unit_id AS "unitId",
      concat_ws('|', u.tree_id, u.block, u.state, coalesce(a.fields, 0), coalesce(s.last, 0), coalesce(x.exempted, '')) AS answers,
      concat_ws('|', coalesce(j.judged, 0), coalesce(c.declared, 0), coalesce(e.asked, '')) AS findings,
      concat_ws('|', u.tree_id, u.block, u.state, coalesce(a.compared, 0), coalesce(s.last, 0), coalesce(x.exempted, '')) AS "comparedAnswers",
      concat_ws('|', coalesce(j.compared, 0), coalesce(c.declared, 0), coalesce(e.asked, '')) AS "comparedFindings"
    FROM round_unit u
    LEFT JOIN (SELECT unit_id, count(*) AS fields, count(*) FILTER (WHERE criterion = ANY(${compared}::text[])) AS compared
      FROM self_answer WHERE round_id = ${roundId} GROUP BY unit_id) a ON a.unit_id = u.unit_id
    LEFT JOIN (SELECT unit_id, max(number) AS last FROM self_submission WHERE round_id = ${roundId} GROUP BY unit_id) s
      ON s.unit_id = u.unit_id
    LEFT JOIN (SELECT unit_id, md5(string_agg(criterion, '|' ORDER BY criterion)) AS exempted FROM round_exemption
      WHERE round_id = ${roundId} GROUP BY unit_id) x ON x.unit_id = u.unit_id
    LEFT JOIN (SELECT unit_id, count(*) AS judged, count(*) FILTER (WHERE criterion = ANY(${compared}::text[])) AS compared
      FROM judgement WHERE round_id = ${roundId} GROUP BY unit_id) j ON j.unit_id = u.unit_id
    LEFT JOIN (SELECT unit_id, count(*) AS declared FROM conflict_of_interest WHERE round_id = ${roundId} GROUP BY unit_id) c
      ON c.unit_id = u.unit_id
    LEFT JOIN (SELECT unit_id, md5(string_agg(id || ' ' || coalesce(dropped_at::text, '') || ' ' || coalesce(returned_at::text, ''), '|'
        ORDER BY id)) AS asked FROM explanation_request WHERE round_id = ${roundId} GROUP BY unit_id) e ON e.unit_id = u.unit_id
    WHERE u.round_id = ${roundId} ORDER BY u.unit_id`.execute(database)
  return rows
}
