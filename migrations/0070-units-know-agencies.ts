import { type Kysely, sql } from 'kysely'

/**
 * Departments and other bodies of a province are units as its districts and communes are: they begin, are renamed, merge and
 * end by an act, and roles are held over them. They lie in the province and have no territory.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE admin_unit DROP CONSTRAINT admin_unit_level_check,
    ADD CHECK (level IN ('province', 'agency', 'district', 'commune', 'hamlet'))`.execute(database)
  await sql`ALTER TABLE unit_version DROP CONSTRAINT unit_version_code_check, DROP CONSTRAINT unit_version_check,
    ADD CONSTRAINT code_of_level CHECK (CASE level
      WHEN 'agency' THEN code ~ '^[A-Z][0-9]{2}([.][0-9]{1,3}){1,3}$'
      ELSE code ~ '^[0-9]{2,5}$' END),
    ADD CONSTRAINT kind_of_level CHECK (CASE level
      WHEN 'province' THEN kind IN ('tinh', 'thanh-pho')
      WHEN 'agency' THEN kind IN ('so', 'ban-nganh', 'co-quan-dang', 'doan-the')
      WHEN 'district' THEN kind IN ('huyen', 'quan', 'thi-xa', 'thanh-pho')
      WHEN 'commune' THEN kind IN ('xa', 'phuong', 'thi-tran', 'dac-khu')
      ELSE kind IN ('ap', 'khu-pho', 'thon', 'ban', 'buon', 'to-dan-pho') END)`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION unit_parent_above(child text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE child WHEN 'agency' THEN ARRAY['province'] WHEN 'district' THEN ARRAY['province']
        WHEN 'commune' THEN ARRAY['province', 'district'] WHEN 'hamlet' THEN ARRAY['commune'] ELSE ARRAY[]::text[] END
    $$`.execute(database)
}
