import { type Kysely, sql } from 'kysely'

/** What knows no capability: search, sending a command twice, long work, settings and saved views. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE EXTENSION IF NOT EXISTS btree_gist`.execute(database)
  await sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`.execute(database)
  await foldText(database)
  await idempotency(database)
  await jobRun(database)
  await settings(database)
}

/**
 * The same answer as `fold` in the kernel. Not `unaccent`: that one is no immutable function, so no index may
 * rest on it, and it turns letters the kernel keeps (ø, ł).
 */
async function foldText(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION fold_text(plain text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT btrim(regexp_replace(
        lower(translate(
          regexp_replace(normalize(plain, NFD), '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]+', '', 'g'),
          'đĐ', 'dd') COLLATE "und-x-icu"),
        '[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff]+', ' ', 'g'))
    $$`.execute(database)
}

/** One row a command: who sent it, what it said, what was answered. */
async function idempotency(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE idempotency (
      sender text NOT NULL,
      key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
      request_hash bytea,
      status integer,
      headers jsonb,
      body bytea,
      begun_at timestamptz NOT NULL DEFAULT now(),
      answered_at timestamptz,
      PRIMARY KEY (sender, key),
      CHECK ((status IS NULL) = (answered_at IS NULL)),
      CHECK (status IS NULL OR (request_hash IS NOT NULL AND body IS NOT NULL))
    )`.execute(database)
  await sql`CREATE INDEX idempotency_begun ON idempotency (begun_at)`.execute(database)
}

async function jobRun(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE job_run (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      input jsonb NOT NULL,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
      done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
      total bigint CHECK (total >= 0),
      note text,
      result jsonb,
      failure jsonb,
      started_by uuid,
      attempts integer NOT NULL DEFAULT 0,
      worker text,
      created_at timestamptz NOT NULL DEFAULT now(),
      begun_at timestamptz,
      heartbeat_at timestamptz,
      ended_at timestamptz,
      CHECK ((state = 'running') = (worker IS NOT NULL)),
      CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL)),
      CHECK ((state = 'failed') = (failure IS NOT NULL))
    )`.execute(database)
  await sql`CREATE INDEX job_run_open ON job_run (created_at) WHERE state IN ('waiting', 'running')`.execute(database)
  await sql`CREATE INDEX job_run_by ON job_run (started_by, created_at DESC)`.execute(database)
}

async function settings(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE setting (key text PRIMARY KEY, value jsonb NOT NULL, changed_at timestamptz NOT NULL DEFAULT now())`.execute(
    database,
  )
  await sql`
    CREATE TABLE saved_view (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL,
      place text NOT NULL,
      name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
      query text NOT NULL,
      ended_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, place, name) WHERE ended_at IS NULL`.execute(database)
}
