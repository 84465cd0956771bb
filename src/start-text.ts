import type { BilingualText } from './kernel/result.ts'

/** What the terminal says when the programme starts, Vietnamese first. */
export const startText = {
  usage: {
    vi: 'Cách gọi: npm start -- [--port CỔNG] [--empty]\n  --port   cổng để mở (mặc định 3000)\n  --empty  chỉ có đơn vị hành chính, không nạp dữ liệu dùng thử',
    en: 'Usage: npm start -- [--port PORT] [--empty]\n  --port   the port to open (3000 unless said)\n  --empty  units only, without the demonstration',
  },
  migrating: { vi: 'Chuẩn bị cơ sở dữ liệu…', en: 'Preparing the database…' },
  demonstration: {
    vi: 'Nạp chương trình dùng thử Đồng Nai 2024 (một đến hai phút, chỉ lần đầu)…',
    en: 'Loading the demonstration, Đồng Nai 2024 (a minute or two, the first time only)…',
  },
  startedOver: {
    vi: 'Lần nạp dữ liệu dùng thử trước bị ngắt giữa chừng; làm lại từ đầu.',
    en: 'The last loading of the demonstration was interrupted; starting it over.',
  },
  stillDemonstration: {
    vi: 'Cơ sở dữ liệu này đang giữ bản dùng thử nên không bắt đầu trống được. Chọn thư mục khác: CANHTAYSO_DATA=./data-that npm start -- --empty',
    en: 'This database holds the demonstration and cannot begin empty. Choose another directory: CANHTAYSO_DATA=./data-real npm start -- --empty',
  },
  building: { vi: 'Dựng giao diện web…', en: 'Building the web application…' },
  'not-built': {
    vi: 'Không dựng được giao diện web; dùng bản dựng trước, nếu có. Xem lỗi ở trên.',
    en: 'The web could not be built; the build before it is served, if there is one. See the error above.',
  },
  proxyUnnamed: {
    vi: 'CANHTAYSO_URL đã đặt nhưng CANHTAYSO_PROXIES thì chưa: mọi người dùng sẽ như đến từ một địa chỉ, chung một hạn mức đăng nhập, và nhật ký không ghi được địa chỉ thật. Hãy đặt CANHTAYSO_PROXIES là địa chỉ của máy chủ trung gian, ví dụ 127.0.0.1.',
    en: 'CANHTAYSO_URL is set but CANHTAYSO_PROXIES is not: all visitors seem to come from one address, share one limit of sign-ins, and the audit trail has no real address. Set CANHTAYSO_PROXIES to the address of the proxy, such as 127.0.0.1.',
  },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
} as const satisfies Record<string, BilingualText>

/** What the journal of seals says of the database. */
export const journalText: Readonly<Record<'differs' | 'missing', BilingualText>> = {
  differs: {
    vi: 'CẢNH BÁO: cơ sở dữ liệu không khớp với sổ niêm phong (seals.log): đã khôi phục bản sao lưu cũ hơn, hoặc có người sửa ngoài phần mềm. Chạy "canhtayso verify" trước khi chi tiền.',
    en: 'WARNING: the database does not agree with the journal of seals (seals.log): an older backup was restored, or somebody altered it outside the program. Run “canhtayso verify” before anything is paid.',
  },
  missing: {
    vi: 'Chú ý: không có sổ niêm phong (seals.log) trong thư mục dữ liệu. Nếu đã từng có, hãy đưa về rồi chạy "canhtayso verify".',
    en: 'Note: there is no journal of seals (seals.log) in the data directory. If there was one, put it back and run “canhtayso verify”.',
  },
}

export const runningText = (address: string): BilingualText => ({
  vi: `Cánh Tay Số đang chạy. Mở trong trình duyệt: ${address}`,
  en: `Cánh Tay Số is running. Open in a browser: ${address}`,
})

export const demoText = (password: string): BilingualText => ({
  vi: `Bản dùng thử: chọn một tài khoản ngay trên trang đăng nhập (mật khẩu chung: ${password}). Dừng: Ctrl+C.`,
  en: `A demonstration: choose an account on the sign-in page (one password for all: ${password}). Stop: Ctrl+C.`,
})

export const setupText = (address: string, token: string): BilingualText => ({
  vi: `Chưa có tài khoản nào. Mở liên kết này để lập người quản trị đầu tiên: ${address}/setup#${token}\nMã khởi tạo: ${token}`,
  en: `There is no account yet. Open this link to make the first administrator: ${address}/setup#${token}\nSetup code: ${token}`,
})

export const bothLanguages = ({ vi, en }: BilingualText): string => `${vi}\n${en}`
