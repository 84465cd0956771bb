import type { BilingualText } from '../../../kernel/result.ts'
import { systemFaultText } from '../../../kernel/system-fault.ts'
import type { BackupRefused, RestoreRefused } from './refusal.ts'

type Refusal = BackupRefused | RestoreRefused
type TextOf = { readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => BilingualText }

/** Why a backup or a restore was not done, and what to do about it. */
const refusalText: TextOf = {
  'place-not-empty': ({ directory }) => ({
    vi: `Thư mục ${directory} đã có tệp khác. Hãy chọn thư mục mới hoặc thư mục trống.`,
    en: `The directory ${directory} holds other files. Name a new or an empty one.`,
  }),
  'place-unusable': ({ directory, code }) => systemFaultText({ code, place: directory }),
  'nothing-to-back-up': () => ({
    vi: 'Cơ sở dữ liệu còn trống nên không có gì để sao lưu. Hãy kiểm tra DATABASE_URL hoặc CANHTAYSO_DATA.',
    en: 'The database is empty, so there is nothing to back up. Check DATABASE_URL or CANHTAYSO_DATA.',
  }),
  'not-a-backup': ({ directory }) => ({
    vi: `Thư mục ${directory} không phải bản sao lưu trọn vẹn (thiếu SHA256SUMS hoặc manifest.json). Hãy dùng bản sao lưu khác.`,
    en: `The directory ${directory} is no complete backup (SHA256SUMS or manifest.json is missing). Use another backup.`,
  }),
  'open-to-others': ({ directory }) => ({
    vi: `Mọi người trên máy này đều đọc hoặc sửa được bản sao lưu ${directory}. Chưa khôi phục gì. Hãy chạy: chmod o-rw ${directory}, hoặc chép nó vào thư mục chỉ mình đọc được.`,
    en: `Everybody on this machine can read or change the backup ${directory}. Nothing was restored. Run: chmod o-rw ${directory}, or copy it to a directory that only you can read.`,
  }),
  'file-missing': ({ file }) => ({
    vi: `Bản sao lưu thiếu tệp ${file}. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
    en: `The backup lacks the file ${file}. Nothing was restored; use another backup.`,
  }),
  'file-damaged': ({ file }) => ({
    vi: `Tệp ${file} trong bản sao lưu đã bị thay đổi hoặc hỏng. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
    en: `The file ${file} of the backup was changed or is damaged. Nothing was restored; use another backup.`,
  }),
  'target-not-empty': ({ tables }) => ({
    vi: `Cơ sở dữ liệu đích đã có ${tables} bảng. Chỉ khôi phục vào cơ sở dữ liệu trống: hãy đặt CANHTAYSO_DATA tới thư mục mới, hoặc DATABASE_URL tới cơ sở dữ liệu mới.`,
    en: `The target database has ${tables} tables already. A restore needs an empty one: set CANHTAYSO_DATA to a new directory or DATABASE_URL to a new database.`,
  }),
  'made-by-newer': ({ migrations }) => ({
    vi: `Bản sao lưu do phiên bản phần mềm khác tạo (có ${migrations.join(', ')}). Hãy cài phiên bản đó hoặc mới hơn rồi khôi phục.`,
    en: `The backup was made by another version of this software (it has ${migrations.join(', ')}). Install that version or a newer one, then restore.`,
  }),
  'does-not-fit': ({ table, cause }) => ({
    vi: `Không nạp được bảng ${table} (${cause}). Chưa khôi phục gì.`,
    en: `The table ${table} could not be loaded (${cause}). Nothing was restored.`,
  }),
  'count-differs': ({ table, expected, found }) => ({
    vi: `Bảng ${table} phải có ${expected} dòng nhưng nạp được ${found}. Chưa khôi phục gì.`,
    en: `The table ${table} should have ${expected} rows, but ${found} were loaded. Nothing was restored.`,
  }),
  'key-needed': () => ({
    vi: 'Bản sao lưu do phiên bản cũ tạo nên phải nâng cấp, và việc nâng cấp cần khoá để niêm phong. Chưa khôi phục gì; hãy đặt tệp khoá vào CANHTAYSO_KEY_FILE rồi khôi phục lại.',
    en: 'The backup was made by an older version and has to be upgraded, and an upgrade is sealed with the key. Nothing was restored; put the key file where CANHTAYSO_KEY_FILE points and restore again.',
  }),
  'stored-file-differs': ({ file }) => ({
    vi: `Kho tệp đích đã có tệp ${file} với nội dung khác. Hãy chọn thư mục dữ liệu trống.`,
    en: `The target's file store has another file as ${file}. Choose an empty data directory.`,
  }),
}

export function describeBackupRefusal(refusal: Refusal): BilingualText {
  // The table is keyed by kind, so the entry takes exactly this refusal; the compiler cannot follow that.
  const describe = refusalText[refusal.kind] as (refusal: Refusal) => BilingualText
  return describe(refusal)
}

/** Shown after every backup: without the key its encrypted columns cannot be read. */
export const keyNotIncludedText: BilingualText = {
  vi: 'Bản sao lưu KHÔNG chứa khoá mã hoá: số định danh và số tài khoản vẫn được niêm phong. Hãy cất riêng một bản của tệp khoá (CANHTAYSO_KEY_FILE, mặc định data/keys/master.key); thiếu khoá thì không mở lại được.',
  en: 'The backup does NOT hold the key: identity and account numbers stay sealed. Keep a copy of the key file elsewhere (CANHTAYSO_KEY_FILE, by default data/keys/master.key); without it they cannot be opened again.',
}
