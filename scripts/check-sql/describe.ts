import type pg from 'pg'
import { parseNodeTree, type TreeNode } from './node-tree.ts'
import type { CheckedServer } from './server.ts'

export interface Column {
  readonly name: string
  /** The number of its type. */
  readonly type: number
  /** The table's column it comes from as it is, in their numbers. */
  readonly place: string
}

/** What the server makes of a statement without running it. */
export interface Description {
  readonly parameters: readonly number[]
  readonly columns: readonly Column[]
  /** The statement as the server understood it; nothing for one that is no query. */
  readonly query: TreeNode | undefined
  /** Numbers of the tables it reads or writes. */
  readonly tables: readonly number[]
}

export interface Refused {
  readonly message: string
  /** Counted from 1. */
  readonly position: number | undefined
}

export const isRefused = (given: object): given is Refused => 'message' in given

type Described = Pick<Description, 'parameters' | 'columns'>

const QUERY = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|VALUES|MERGE)\b/i
/** A cursor's query is the statement; what it is fetched into is compared with that. */
const CURSOR = /^\s*DECLARE\s+(\w+)\s[\s\S]*?\bCURSOR\s[\s\S]*?\bFOR\s/i
const FETCH = /^\s*(?:FETCH\s[\s\S]*\bFROM|CLOSE)\s+(\w+)\s*$/i

/** The query a cursor runs, for its declaration; a space for every character before it, so that places stay right. */
function withoutDeclaration(words: string): string {
  const head = CURSOR.exec(words)?.[0] ?? ''
  return ' '.repeat(head.length) + words.slice(head.length)
}

/** The cursor a statement opens. */
export const cursorDeclared = (words: string): string | undefined => CURSOR.exec(words)?.[1]
/** The cursor a statement reads from or closes. */
export const cursorUsed = (words: string): string | undefined => FETCH.exec(words)?.[1]

export async function describe({ client }: CheckedServer, words: string): Promise<Description | Refused> {
  const query = withoutDeclaration(words)
  if (!QUERY.test(query)) return runAndUndo(client, words)
  const outcome = await new Promise<Described | Refused>((resolve) => {
    client.query(new Describing(query, resolve))
  })
  if (isRefused(outcome)) return outcome
  return { ...outcome, ...(await understand(client, query, outcome.parameters)) }
}

/** Parse and Describe of the extended protocol: types are inferred as they are when Kysely sends the statement. */
class Describing implements pg.Submittable {
  readonly #words: string
  readonly #tell: (outcome: Described | Refused) => void
  #parameters: readonly number[] = []
  #columns: readonly Column[] = []

  constructor(words: string, tell: (outcome: Described | Refused) => void) {
    this.#words = words
    this.#tell = tell
  }

  submit(connection: pg.Connection): void {
    connection.once('parameterDescription', ({ dataTypeIDs }: { dataTypeIDs: number[] }) => {
      this.#parameters = dataTypeIDs
    })
    connection.parse({ name: '', text: this.#words, types: [] }, true)
    connection.describe({ type: 'S', name: '' }, true)
    connection.sync()
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID, tableID, columnID }) => ({
      name,
      type: dataTypeID,
      place: `${tableID}.${columnID}`,
    }))
  }

  handleReadyForQuery(): void {
    this.#tell({ parameters: this.#parameters, columns: this.#columns })
  }

  handleError({ message, position }: { message: string; position?: string }, connection: pg.Connection): void {
    connection.removeAllListeners('parameterDescription')
    this.#tell({ message, position: position === undefined ? undefined : Number(position) })
  }
}

/** Keeps the statement as the body of a function for a moment: that is how the server shows its own reading of it. */
async function understand(
  client: pg.Client,
  words: string,
  parameters: readonly number[],
): Promise<Pick<Description, 'query' | 'tables'>> {
  const { rows: names } = await client.query<{ name: string }>(
    `SELECT format_type(oid, -1) AS name FROM unnest($1::oid[]) WITH ORDINALITY AS t (oid, place) ORDER BY place`,
    [parameters],
  )
  try {
    await client.query(`BEGIN; CREATE FUNCTION pg_temp.checked(${names.map(({ name }) => name).join(', ')}) RETURNS void
      LANGUAGE sql BEGIN ATOMIC ${words}; END`)
    const { rows } = await client.query<{ body: string; tables: number[] }>(
      `SELECT prosqlbody::text AS body, ARRAY(SELECT DISTINCT refobjid::int4 FROM pg_depend
         WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND refclassid = 'pg_class'::regclass) AS tables
       FROM pg_proc p WHERE p.oid = 'pg_temp.checked'::regproc`,
    )
    return { query: parseNodeTree(rows[0]?.body ?? '')[0], tables: rows[0]?.tables ?? [] }
  } finally {
    await client.query('ROLLBACK')
  }
}

/** Preparing a statement that is no query, such as `CREATE TABLE`, only parses it. What else is wrong comes out when it runs. */
async function runAndUndo(client: pg.Client, words: string): Promise<Description | Refused> {
  try {
    await client.query(/^\s*BEGIN\b/i.test(words) ? words : `BEGIN; ${words}`)
    return { parameters: [], columns: [], query: undefined, tables: [] }
  } catch (error) {
    const { message, position } = error as { message: string; position?: string }
    return { message, position: position === undefined ? undefined : Math.max(1, Number(position) - 'BEGIN; '.length) }
  } finally {
    await client.query('ROLLBACK')
  }
}
