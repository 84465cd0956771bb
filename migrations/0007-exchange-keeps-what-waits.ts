import { type Kysely, sql } from 'kysely'

/**
 * Registers on their way in: the files as they came, each row with its doubts, and what became of it. What a row
 * says of a person is sealed; beside it stands only what has to be matched and counted.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await batches(database)
  await rows(database)
  await leaving(database)
  await mappings(database)
  await nothingIsDeleted(database)
}

async function batches(database: Kysely<unknown>): Promise<void> {
  // Which came first, a reading or a taking: clocks of two processes do not say.
  await sql`CREATE SEQUENCE import_order`.execute(database)
  await sql`
    CREATE TABLE import_batch (
      id uuid PRIMARY KEY,
      state text NOT NULL CHECK (state IN ('reading', 'previewed', 'taking', 'taken', 'refused', 'discarded')),
      as_of date NOT NULL,
      files jsonb NOT NULL,
      content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
      mappings jsonb NOT NULL DEFAULT '{}',
      reading integer NOT NULL DEFAULT 1,
      commune_ids uuid[] NOT NULL DEFAULT '{}',
      sheets jsonb NOT NULL DEFAULT '[]',
      notes jsonb NOT NULL DEFAULT '[]',
      refusal jsonb,
      job_id uuid,
      started_by uuid NOT NULL,
      started_by_name text NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      read_at timestamptz,
      read_order bigint,
      taken_by uuid,
      taken_by_name text,
      taken_at timestamptz,
      taken_order bigint,
      ended_reason text,
      CHECK ((state = 'refused') = (refusal IS NOT NULL)),
      CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
      CHECK ((taken_at IS NULL) = (taken_order IS NULL)),
      CHECK (state <> 'taken' OR taken_at IS NOT NULL),
      CHECK (state NOT IN ('previewed', 'taking', 'taken') OR read_at IS NOT NULL)
    )`.execute(database)
  await sql`CREATE INDEX import_batch_content ON import_batch (content_hash)`.execute(database)
  await sql`CREATE INDEX import_batch_communes ON import_batch USING gin (commune_ids)`.execute(database)
  await sql`CREATE INDEX import_batch_latest ON import_batch (started_at DESC, id)`.execute(database)
}

/** `reading`: which reading of the files the row came from; a file read again leaves the rows of before behind. */
async function rows(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE import_row (
      id uuid PRIMARY KEY,
      import_id uuid NOT NULL REFERENCES import_batch (id),
      reading integer NOT NULL,
      seq integer NOT NULL,
      file smallint NOT NULL,
      sheet text NOT NULL,
      row integer NOT NULL,
      block smallint NOT NULL,
      state text NOT NULL CHECK (state IN ('ready', 'doubtful', 'taken', 'dropped')),
      change text CHECK (change IN ('group-new', 'joined', 'role-changed', 'account-changed', 'unchanged')),
      sealed bytea NOT NULL,
      commune_id uuid REFERENCES admin_unit (id),
      group_key text NOT NULL,
      role text NOT NULL CHECK (role IN ('leader', 'deputy', 'member')),
      identity_index bytea CHECK (length(identity_index) = 32),
      search text NOT NULL,
      doubts jsonb NOT NULL DEFAULT '[]',
      decision jsonb,
      membership_id uuid,
      changed_by uuid,
      changed_at timestamptz,
      CHECK ((state = 'taken') = (membership_id IS NOT NULL)),
      UNIQUE (import_id, reading, seq)
    )`.execute(database)
  await sql`CREATE INDEX import_row_state ON import_row (import_id, reading, state, seq)`.execute(database)
  await sql`CREATE INDEX import_row_group ON import_row (import_id, reading, group_key)`.execute(database)
  await sql`CREATE INDEX import_row_identity ON import_row (import_id, reading, identity_index) WHERE identity_index IS NOT NULL`.execute(
    database,
  )
}

/** Memberships of the registers that the files no longer hold: shown, and ended only when somebody says so. */
async function leaving(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE import_leaving (
      import_id uuid NOT NULL REFERENCES import_batch (id),
      reading integer NOT NULL,
      membership_id uuid NOT NULL,
      full_name text NOT NULL,
      role text NOT NULL,
      group_name text NOT NULL,
      commune_id uuid NOT NULL REFERENCES admin_unit (id),
      commune_name text NOT NULL,
      since date NOT NULL,
      PRIMARY KEY (import_id, reading, membership_id)
    )`.execute(database)
}

/** What a clerk said of headings; the newest word for a signature holds, older ones stay. */
async function mappings(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE register_mapping (
      id uuid PRIMARY KEY,
      signature text NOT NULL,
      mapping jsonb NOT NULL,
      saved_by uuid NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`CREATE INDEX register_mapping_newest ON register_mapping (md5(signature), saved_at DESC)`.execute(database)
}

async function nothingIsDeleted(database: Kysely<unknown>): Promise<void> {
  for (const table of ['import_batch', 'register_mapping'])
    await sql`
      CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
