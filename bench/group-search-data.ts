import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { SYSTEM_USER_ID } from '../src/identity/index.ts'
import type { Database } from '../src/platform/db/database.ts'

export const SURNAMES = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Phan',
  'Trương',
  'Bùi',
  'Đặng',
  'Đỗ',
  'Ngô',
  'Hồ',
  'Dương',
  'Điểu',
]
export const MIDDLES = [
  'Văn',
  'Văn',
  'Văn',
  'Thị',
  'Thị',
  'Thị',
  'Hữu',
  'Đức',
  'Minh',
  'Ngọc',
  'Thanh',
  'Quốc',
  'Hồng',
  'Kim',
  'Đình',
  'Xuân',
]
export const GIVEN =
  'An Anh Ánh Ân Bảo Bình Bích Cường Chi Châu Dung Dũng Duy Dương Đạt Đông Đức Giang Hà Hải Hạnh Hằng Hân Hiền Hiếu Hòa Hoàng Hùng Hương Hường Huy Khánh Khoa Khuê Lan Lâm Liên Linh Loan Long Lộc Mai Mạnh My Nam Nga Ngân Nghĩa Ngọc Nhân Nhung Oanh Phát Phong Phúc Phương Quân Quang Quyên Quỳnh Sang Sơn Tài Tâm Tân Thảo Thành Thắng Thịnh Thoa Thu Thủy Thư Tiến Toàn Trang Trâm Trí Trung Trường Tú Tuấn Tùng Tuyết Tường Uyên Vân Việt Vinh Vũ Vy Xuân Yến'.split(
    ' ',
  )
export const HAMLETS = [
  'Bình Hòa',
  'Tân Lập',
  'Suối Đá',
  'Nam Hà',
  'Hưng Lộc',
  'Trà Cổ',
  'Thanh Sơn',
  'Đồng Tâm',
  'Long Phú',
  'Xuân Hòa',
  'Vĩnh An',
  'Cây Điệp',
  'Gia Ray',
  'Phú Mỹ',
  'Bến Sắn',
  'Ông Hường',
  'Lò Than',
  'Hố Nai',
  'Đa Lộc',
  'Láng Lớn',
]

/**
 * Groups of seven over the communes of 2024, with names as common as they are: two people in five are Nguyễn. Laid
 * straight into the tables, since what is measured is reading them, but as registers bring them in: commune after
 * commune, hamlet after hamlet, numbered as they come.
 */
export async function layGroups(database: Database, count: number): Promise<void> {
  const pick = (list: readonly string[], by: string) =>
    sql`(${[...list]}::text[])[1 + (hashtext(${sql.raw(by)}) & 1073741823) % ${sql.lit(list.length)}]`
  await database.transaction().execute(async (transaction) => {
    await sql`
      CREATE TEMP TABLE laid ON COMMIT DROP AS
      SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid AS id, g, commune_id, name
      FROM (
        SELECT commune_id, name, (row_number() OVER (ORDER BY place, hamlet, number))::integer AS g
        FROM (
          SELECT c.unit_id AS commune_id, c.place, n / c.communes AS number, ${pick(HAMLETS, "'h' || n")} AS hamlet
          FROM generate_series(1, ${count}) AS n JOIN (
            SELECT unit_id, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS communes
            FROM unit_version WHERE level = 'commune' AND valid @> date '2024-06-01') AS c ON c.place = n % c.communes) AS drawn,
          LATERAL (SELECT 'Tổ công nghệ số cộng đồng Ấp ' || hamlet || ' ' || number AS name) AS named) AS numbered`.execute(
      transaction,
    )
    await sql`
      INSERT INTO community_group (id, name, commune_id, established_on, recorded_by)
      SELECT id, name, commune_id, date '2022-03-01' + g % 700, ${SYSTEM_USER_ID} FROM laid`.execute(transaction)
    await sql`
      INSERT INTO group_status (group_id, status, valid, recorded_by)
      SELECT id, CASE WHEN g % 25 = 0 THEN 'suspended' ELSE 'active' END, '[2024-01-01,)', ${SYSTEM_USER_ID} FROM laid`.execute(
      transaction,
    )
    await sql`
      CREATE TEMP TABLE seat ON COMMIT DROP AS
      SELECT laid.id AS group_id, gen_random_uuid() AS person_id, m,
        ${pick(SURNAMES, "'s' || g * 7 + m")} || ' ' || ${pick(MIDDLES, "'m' || g * 7 + m")} || ' ' || ${pick(GIVEN, "'v' || g * 7 + m")} AS name
      FROM laid, generate_series(1, 7) AS m`.execute(transaction)
    await sql`
      INSERT INTO person (id, full_name, folded_name, recorded_by)
      SELECT person_id, name, fold_text(name), ${SYSTEM_USER_ID} FROM seat`.execute(transaction)
    await sql`
      INSERT INTO membership (id, group_id, person_id, role, valid, recorded_by)
      SELECT gen_random_uuid(), group_id, person_id, CASE m WHEN 1 THEN 'leader' WHEN 2 THEN 'deputy' ELSE 'member' END, '[2024-01-01,)', ${SYSTEM_USER_ID}
      FROM seat`.execute(transaction)
  })
  await sql`ANALYZE`.execute(database)
  await sql`
    SELECT refresh_group_cards(date '2024-08-06', ids) FROM (
      SELECT array_agg(id) AS ids FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS part FROM community_group) AS numbered GROUP BY part) AS parts`.execute(
    database,
  )
  for (const table of ['group_card', 'group_word']) await settle(database, table)
}

/**
 * Searches are measured on tables that were vacuumed, as after a quiet night. One pass may not do: while autovacuum works on
 * another table, rows are not yet marked as visible to all.
 */
async function settle(database: Database, table: string): Promise<void> {
  for (let isSettled = false; !isSettled; ) {
    await sql`VACUUM ANALYZE ${sql.ref(table)}`.execute(database)
    const { rows } = await sql<{
      isSettled: boolean
    }>`SELECT relallvisible > 0.9 * relpages AS "isSettled" FROM pg_class WHERE oid = ${table}::regclass`.execute(database)
    isSettled = rows[0]?.isSettled ?? false
    if (!isSettled) await wait(1000)
  }
}
