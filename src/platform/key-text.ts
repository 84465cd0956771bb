import type { BilingualText } from '../kernel/result.ts'

/** Why the keys of a database cannot be had, and what the person at the server does about it. */
export const keysRefusedText = {
  gone: (file: string): BilingualText => ({
    vi: `Không còn tệp khoá ${file}, mà cơ sở dữ liệu này có dữ liệu đã niêm phong bằng khoá đó. Hãy đặt lại tệp khoá (được cất riêng, không nằm trong bản sao lưu), hoặc chỉ chỗ khác bằng CANHTAYSO_KEY_FILE. Hệ thống không tạo khoá mới vì khoá mới không mở được gì.`,
    en: `The key file ${file} is gone, and this database holds data sealed with it. Put it back from where it is kept (apart from the backups), or name it in CANHTAYSO_KEY_FILE. No new key was made: it could open nothing.`,
  }),
  foreign: (file: string): BilingualText => ({
    vi: `Khoá trong ${file} không mở được dữ liệu của cơ sở dữ liệu này: đó là khoá của nơi khác, hoặc một khoá cũ đã bị bỏ ra. Hãy đặt đúng tệp khoá, hoặc chỉ chỗ khác bằng CANHTAYSO_KEY_FILE. Chưa có gì thay đổi.`,
    en: `The keys in ${file} do not open the data of this database: they belong to another one, or an older key was taken out. Put the right key file there, or name it in CANHTAYSO_KEY_FILE. Nothing was changed.`,
  }),
  malformed: (file: string): BilingualText => ({
    vi: `Tệp khoá ${file} phải có mỗi dòng một khoá, khoá mới nhất ở trên, mỗi khoá gồm 64 chữ số thập lục phân. Tệp này không đúng dạng đó.`,
    en: `The key file ${file} holds one key a line, newest first, each 64 hexadecimal digits. This one does not.`,
  }),
  unreadable: (file: string, code: string): BilingualText => ({
    vi: `Không đọc được tệp khoá ${file} (${code}). Hãy cho người chạy chương trình quyền đọc tệp đó.`,
    en: `The key file ${file} cannot be read (${code}). Give whoever runs the program the right to read it.`,
  }),
  open: (file: string): BilingualText => ({
    vi: `Mọi người trên máy này đều đọc được tệp khoá ${file}, nên dữ liệu đã niêm phong không còn kín. Hãy chạy: chmod o-rwx ${file}. Nếu có thể ai đó đã đọc, hãy thêm khoá mới.`,
    en: `Everybody on this machine can read the key file ${file}, so what it seals is not sealed. Run: chmod o-rwx ${file}. If somebody may have read it, add a new key.`,
  }),
  'not-made': (file: string, code: string): BilingualText => ({
    vi: `Không tạo được tệp khoá ${file} (${code}). Hãy chỉ chỗ khác bằng CANHTAYSO_KEY_FILE.`,
    en: `The key file ${file} cannot be made (${code}). Name another in CANHTAYSO_KEY_FILE.`,
  }),
}
