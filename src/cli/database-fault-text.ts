import type { BilingualText } from '../kernel/result.ts'
import { type DatabaseFault, databaseFault } from '../platform/db/database-fault.ts'

type Sentence = (database: BilingualText) => BilingualText

const OF_FAULT: Readonly<Record<DatabaseFault, Sentence>> = {
  away: ({ vi, en }) => ({
    vi: `Mất kết nối với ${vi}; việc này chưa xong và chưa ghi gì. Hãy kiểm tra máy chủ cơ sở dữ liệu rồi chạy lại.`,
    en: `The connection to ${en} was lost; this was not done and nothing was written. Check the database server, then run it again.`,
  }),
  busy: ({ vi, en }) => ({
    vi: `Người khác hoặc một công việc nền đang làm trên cùng dữ liệu ở ${vi}; chưa ghi gì. Hãy chạy lại sau vài giây.`,
    en: `Somebody else, or a job, is at work on the same data in ${en}; nothing was written. Run it again in a few seconds.`,
  }),
  'too-slow': ({ vi, en }) => ({
    vi: `${vi} làm quá lâu nên bị ngắt; chưa ghi gì. Hãy chạy lại khi máy rảnh hơn.`,
    en: `It took too long in ${en} and was stopped; nothing was written. Run it again when the machine has less to do.`,
  }),
  'outcome-unknown': ({ vi, en }) => ({
    vi: `Mất kết nối với ${vi} đúng lúc ghi: có thể đã ghi xong. Hãy xem lại trước khi chạy lại.`,
    en: `The connection to ${en} was lost during the writing: it may have been done. Look before you run it again.`,
  }),
}

/** Codes of PostgreSQL (Appendix A of its manual) that whoever keeps the server can mend. */
const OF_CODE: Readonly<Record<string, Sentence>> = {
  '25006': ({ vi, en }) => ({
    vi: `${vi} chỉ cho đọc (máy dự phòng?). Hãy đặt DATABASE_URL tới máy chính.`,
    en: `Nothing can be written in ${en} (a standby?). Set DATABASE_URL to the primary.`,
  }),
  '42501': ({ vi, en }) => ({
    vi: `Tài khoản trong DATABASE_URL không đủ quyền ở ${vi}. Hãy dùng tài khoản sở hữu cơ sở dữ liệu đó.`,
    en: `The role in DATABASE_URL lacks rights in ${en}. Use the one that owns the database.`,
  }),
  '53100': ({ vi, en }) => ({
    vi: `Hết chỗ trên đĩa của ${vi}; chưa ghi gì. Hãy dọn bớt rồi chạy lại.`,
    en: `The disk of ${en} is full; nothing was written. Free some room, then run it again.`,
  }),
}

const SOME_DATABASE: BilingualText = { vi: 'cơ sở dữ liệu', en: 'the database' }

/** What ended the work of a command in its database; undefined for an error that is not the database's. */
export function databaseFaultText(error: unknown, database = SOME_DATABASE): BilingualText | undefined {
  const fault = databaseFault(error)
  if (fault !== undefined) return OF_FAULT[fault](database)
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? OF_CODE[code]?.(database) : undefined
}
