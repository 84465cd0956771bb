import { type Kysely, sql } from 'kysely'

/** What people ask for their own data, what they were answered and when; and how long each kind of data is kept. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await requests(database)
  await retention(database)
  for (const table of ['data_request', 'retention_rule']) await sql`SELECT seal_table(${table}, 'r.id')`.execute(database)
  await sql`ALTER TABLE import_batch ADD COLUMN content_erased_at timestamptz`.execute(database)
  await sql`COMMENT ON COLUMN import_batch.content_erased_at IS 'When its time of keeping was over: rows are blank and the files are gone.'`.execute(
    database,
  )
}

async function requests(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE data_request (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person (id),
      kind text NOT NULL CHECK (kind IN ('access', 'correction', 'erasure')),
      received_on date NOT NULL,
      due_on date NOT NULL CHECK (due_on > received_on),
      words text,
      proof text,
      recorded_by uuid NOT NULL,
      recorded_by_name text NOT NULL,
      recorded_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('granted', 'refused')),
      answer text,
      answered_on date,
      answered_by uuid,
      answered_by_name text,
      CHECK ((outcome IS NULL) = (answered_on IS NULL)),
      CHECK ((outcome IS NULL) = (answered_by IS NULL)),
      CHECK ((outcome IS NULL) = (answered_by_name IS NULL))
    )`.execute(database)
  await sql`COMMENT ON COLUMN data_request.words IS 'What was asked; null once its time of keeping is over, as proof and answer.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_request ON data_request (person_id, kind) WHERE outcome IS NULL`.execute(database)
  await sql`CREATE INDEX data_request_due ON data_request (due_on, id)`.execute(database)
}

async function retention(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE retention_rule (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('register-content', 'former-members', 'ended-accounts', 'answered-requests')),
      keep_months integer NOT NULL CHECK (keep_months BETWEEN 1 AND 1200),
      basis text NOT NULL CHECK (basis <> ''),
      valid_from date NOT NULL,
      set_by uuid,
      set_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (kind, valid_from)
    )`.execute(database)
  await sql`COMMENT ON COLUMN retention_rule.set_by IS 'null: came with the programme.'`.execute(database)
  await sql`
    INSERT INTO retention_rule (id, kind, keep_months, basis, valid_from) VALUES
      (gen_random_uuid(), 'register-content', 24, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần cho mục đích đã nêu', '2024-01-01'),
      (gen_random_uuid(), 'former-members', 120, 'Luật Kế toán 88/2015/QH13; Nghị định 174/2016/NĐ-CP, Điều 13: chứng từ kế toán giữ 10 năm', '2024-01-01'),
      (gen_random_uuid(), 'ended-accounts', 120, 'Luật Kế toán 88/2015/QH13; Nghị định 174/2016/NĐ-CP, Điều 13: chứng từ kế toán giữ 10 năm', '2024-01-01'),
      (gen_random_uuid(), 'answered-requests', 36, 'Luật 91/2025/QH15: chứng minh đã trả lời yêu cầu', '2024-01-01')`.execute(
    database,
  )
}
