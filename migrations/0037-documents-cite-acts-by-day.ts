import { type Kysely, sql } from 'kysely'

/**
 * What papers cite and in whose name they are drawn up, by day: acts in force and the province's offices. Of one subject one
 * act is in force on a day, of one role one office.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await acts(database)
  await offices(database)
}

async function acts(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE cited_act (
      number text PRIMARY KEY CHECK (number <> ''),
      subject text NOT NULL CHECK (subject IN ('local-government', 'local-government-amended', 'state-budget')),
      kind text NOT NULL CHECK (kind IN ('law', 'decree', 'circular', 'resolution', 'decision')),
      title text NOT NULL CHECK (title <> '' AND title IS NFC NORMALIZED),
      issued_by text NOT NULL CHECK (issued_by <> ''),
      issued_on date NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
      recorded_by uuid,
      CONSTRAINT one_act_in_force EXCLUDE USING gist (subject WITH =, valid WITH &&),
      CHECK (issued_on <= lower(valid))
    )`.execute(database)
  await sql`COMMENT ON COLUMN cited_act.recorded_by IS 'null: came with the programme.'`.execute(database)
  await sql`
    INSERT INTO cited_act (number, subject, kind, title, issued_by, issued_on, valid) VALUES
      ('77/2015/QH13', 'local-government', 'law', 'Tổ chức chính quyền địa phương', 'Quốc hội', '2015-06-19', '[2016-01-01,2025-03-01)'),
      ('65/2025/QH15', 'local-government', 'law', 'Tổ chức chính quyền địa phương', 'Quốc hội', '2025-02-19', '[2025-03-01,2025-06-16)'),
      ('72/2025/QH15', 'local-government', 'law', 'Tổ chức chính quyền địa phương', 'Quốc hội', '2025-06-16', '[2025-06-16,)'),
      ('47/2019/QH14', 'local-government-amended', 'law',
        'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương', 'Quốc hội', '2019-11-22',
        '[2020-07-01,2025-03-01)'),
      ('83/2015/QH13', 'state-budget', 'law', 'Ngân sách nhà nước', 'Quốc hội', '2015-06-25', '[2017-01-01,2026-01-01)'),
      ('89/2025/QH15', 'state-budget', 'law', 'Ngân sách nhà nước', 'Quốc hội', '2025-06-25', '[2026-01-01,)')`.execute(database)
}

async function offices(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE issuing_office (
      role text NOT NULL CHECK (role IN ('digital-transformation', 'finance')),
      name text NOT NULL CHECK (name <> '' AND name IS NFC NORMALIZED),
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
      basis text NOT NULL CHECK (basis <> ''),
      recorded_by uuid,
      PRIMARY KEY (role, valid),
      CONSTRAINT one_office_a_role EXCLUDE USING gist (role WITH =, valid WITH &&)
    )`.execute(database)
  await sql`COMMENT ON COLUMN issuing_office.recorded_by IS 'null: came with the programme.'`.execute(database)
  await sql`
    INSERT INTO issuing_office (role, name, valid, basis) VALUES
      ('digital-transformation', 'Sở Thông tin và Truyền thông', '[2022-01-01,2025-03-01)', 'Có trước khi hợp nhất'),
      ('digital-transformation', 'Sở Khoa học và Công nghệ', '[2025-03-01,)',
        'Hợp nhất Sở Thông tin và Truyền thông với Sở Khoa học và Công nghệ, hoạt động từ ngày 01/3/2025'),
      ('finance', 'Sở Tài chính', '[2022-01-01,)', 'Có trước chương trình')`.execute(database)
}
