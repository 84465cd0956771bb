import type { BilingualText } from '../../../kernel/result.ts'

/** A table whose rows leave their digests in the record, and what its rows are. */
export interface SealedTable {
  /** What tells its rows apart, in SQL over `r`: as the migration that sealed it said. */
  readonly key: string
  readonly name: BilingualText
}

const sealed = (key: string, vi: string, en: string): SealedTable => ({ key, name: { vi, en } })

/** Whatever decides who gets what, and every act on it. */
export const SEALED_TABLES: Readonly<Record<string, SealedTable>> = {
  account_notice: sealed('r.id', 'thông báo cho chủ tài khoản', 'notice to the owner of an account'),
  account_request: sealed('r.id', 'đề nghị về tài khoản', 'request about an account'),
  admin_unit: sealed('r.id', 'đơn vị hành chính', 'admin unit'),
  app_user: sealed('r.id', 'tài khoản người dùng', 'user account'),
  arrears_ending: sealed('r.id', 'quyết định thôi chi', 'ending of what is owed'),
  arrears_funding: sealed("r.cycle_id, '/', r.payer, '/', r.unit_id, '/', r.year", 'nguồn chi truy lĩnh', 'line of a later year'),
  audit_event: sealed('r.seq', 'sự kiện trong nhật ký', 'event of the audit trail'),
  auth_account: sealed('r.id', 'mật khẩu', 'password'),
  auth_two_factor: sealed('r.id', 'bước đăng nhập thứ hai', 'second step of signing in'),
  bank_difference: sealed('r.id', 'khoản ngân hàng chi khác lệnh', 'what a bank paid otherwise than ordered'),
  bank_difference_decision: sealed('r.id', 'quyết định về khoản chi khác lệnh', 'decision of such a payment'),
  budget_balance: sealed('r.line_id', 'số dư dự toán', 'balance of a budget line'),
  budget_decision: sealed('r.entry_id', 'xác nhận dự toán', 'confirmation of a budget entry'),
  budget_entry: sealed('r.id', 'phân bổ, điều chỉnh dự toán', 'budget entry'),
  budget_line: sealed('r.id', 'dòng dự toán', 'budget line'),
  community_group: sealed('r.id', 'tổ công nghệ số cộng đồng', 'community digital group'),
  cycle_approval: sealed("r.cycle_id, '/', r.submission, '/', r.approver_id", 'lượt duyệt chi', 'approval of a payment cycle'),
  cycle_event: sealed('r.id', 'việc đã làm trên đợt chi', 'act on a payment cycle'),
  cycle_funding: sealed("r.cycle_id, '/', r.payer, '/', r.unit_id", 'nguồn chi của đợt chi', 'funding of a payment cycle'),
  cycle_release: sealed(
    "r.cycle_id, '/', r.entitlement_id, '/', r.payee_key, '/', r.line_id",
    'khoản thôi chi',
    'sum that is paid no more',
  ),
  data_request: sealed('r.id', 'yêu cầu về dữ liệu cá nhân', 'personal data request'),
  derivation: sealed('r.digest', 'căn cứ tính mức hưởng', 'derivation of an amount'),
  disbursement: sealed("r.month, '/', r.id", 'khoản chi trả', 'disbursement'),
  duplicate_case: sealed('r.id', 'hồ sơ nghi trùng người', 'case of two records that may be one person'),
  entitlement: sealed("r.month, '/', r.id", 'mức được hưởng', 'entitlement'),
  group_hamlet: sealed("r.group_id, '/', r.hamlet_id, '/', lower(r.valid)", 'thôn của tổ', 'hamlet of a group'),
  group_name: sealed("r.group_id, '/', lower(r.valid)", 'tên tổ', 'name of a group'),
  group_status: sealed("r.group_id, '/', lower(r.valid)", 'trạng thái của tổ', 'status of a group'),
  ledger_account: sealed('r.code', 'tài khoản của sổ cái', 'account of the ledger'),
  ledger_checkpoint: sealed('r.id', 'mốc khoá sổ', 'checkpoint of the ledger'),
  ledger_entry: sealed('r.seq', 'bút toán', 'ledger entry'),
  membership: sealed('r.id', 'thành viên tổ', 'membership of a group'),
  objection: sealed('r.id', 'ý kiến của tổ', 'objection of a group'),
  passkey: sealed('r.id', 'khoá truy cập', 'passkey'),
  payee_account: sealed('r.id', 'tài khoản nhận tiền', 'bank account of a payee'),
  payee_approval: sealed('r.id', 'duyệt thay đổi tài khoản nhận', 'approval of a changed account'),
  payment_cycle: sealed('r.id', 'đợt chi', 'payment cycle'),
  payment_hold: sealed('r.id', 'tạm dừng chi', 'hold of a payment'),
  payment_order: sealed('r.id', 'lệnh chi', 'payment order'),
  payment_return: sealed('r.disbursement_id', 'khoản ngân hàng hoàn trả sau khi đã chi', 'payment the bank took back'),
  person: sealed('r.id', 'hồ sơ người', 'person'),
  person_commune: sealed("r.person_id, '/', r.commune_id", 'xã đã ghi nhận người', 'commune that has held a person'),
  posting: sealed("r.entry_seq, '/', r.position", 'dòng định khoản', 'posting'),
  provider_identity: sealed('r.id', 'người ở hệ thống đăng nhập của tỉnh', 'person at the identity provider'),
  provision: sealed('r.id', 'chính sách', 'provision'),
  reorganisation: sealed('r.id', 'phương án sắp xếp đơn vị', 'reorganisation of units'),
  reorganisation_review: sealed('r.id', 'việc cần xem sau sắp xếp', 'what a reorganisation left to look at'),
  report_confirmation: sealed('r.id', 'xác nhận báo cáo tháng', 'confirmation of a month’s report'),
  retention_rule: sealed('r.id', 'thời hạn lưu dữ liệu', 'time of keeping'),
  role_exclusion: sealed('r.id', 'hai vai trò loại trừ nhau', 'pair of roles that exclude each other'),
  role_grant: sealed('r.id', 'vai trò được giao', 'role that was granted'),
  setting: sealed('r.key', 'thiết lập của phần mềm', 'setting of the installation'),
  settlement_file: sealed('r.id', 'tệp trả lời của ngân hàng', 'answer file of the bank'),
  submitted_funding: sealed(
    "r.cycle_id, '/', r.submission, '/', r.payer, '/', r.unit_id",
    'nguồn chi khi trình',
    'funding as submitted',
  ),
  unit_external_predecessor: sealed(
    "r.unit_id, '/', r.code, '/', r.on_date",
    'đơn vị cũ ngoài tỉnh',
    'predecessor outside the province',
  ),
  unit_flag: sealed('r.id', 'tổ cần xem lại sau sắp xếp', 'group to look at after a reorganisation'),
  unit_succession: sealed("r.from_unit_id, '/', r.to_unit_id, '/', r.on_date", 'kế thừa đơn vị', 'succession of units'),
  unit_version: sealed("r.unit_id, '/', lower(r.valid)", 'thông tin đơn vị theo thời gian', 'version of a unit'),
}

/** Tables that leave nothing in the record, each with the reason. */
export const UNSEALED_TABLES: Readonly<Record<string, string>> = {
  audit_head: 'the end of a chain whose events are sealed; verification recomputes it',
  audit_mention: 'what an event names, made of the sealed events',
  audit_text: 'what may be typed to find an event, made of the sealed events',
  auth_session: 'who is signed in, renewed with every request',
  auth_verification: 'proofs that are waited for, for minutes',
  bank_list_reading: 'what an officer said of a bank’s columns and words, shown again before each list is taken',
  cited_act: 'what papers cite: no sum rests on it, and every paper is read before it is signed',
  daily_use: 'counters of a day',
  group_card: 'drawn up anew from sealed rows',
  group_word: 'the words of the cards',
  idempotency: 'kept answers; what was done stands in the tables that the act wrote',
  import_batch: 'the tray: nothing in it counts before a person takes it, and that writes sealed rows',
  import_correction: 'the tray',
  import_effect: 'which sealed rows a taking wrote, each sealed itself',
  import_leaving: 'the tray',
  import_row: 'the tray',
  issuing_office: 'whom papers name: no sum rests on it, and every paper is read before it is signed',
  job_run: 'long work that waits or runs',
  ledger_head: 'the end of a chain whose entries are sealed; verification recomputes it',
  person_word: 'the words of the names of people',
  register_mapping: 'what a clerk said of headings, looked through again with each file',
  register_word: 'what a clerk said of words, told with each file that is read by it',
  saved_view: 'how somebody keeps a list',
  schema_migration: 'written before there is a record',
  seal: 'the record',
  sealed_change: 'the record',
  sign_in_attempt: 'counters of failed attempts',
  unit_revision: 'a counter that tells caches to look again',
  used_code: 'codes of the second step that were used, for minutes',
}

export const nameOfTable = (table: string): BilingualText => SEALED_TABLES[table]?.name ?? { vi: table, en: table }
