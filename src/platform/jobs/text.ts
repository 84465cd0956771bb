import type { JobFailure } from '../platform.ts'

/** Why a job failed, when its use case did not refuse it. */
export const jobFailure = {
  'failed-here': {
    kind: 'failed-here',
    vi: 'Công việc dừng vì lỗi của hệ thống; phần đã làm xong vẫn được giữ. Hãy chạy lại; nếu vẫn lỗi, báo quản trị hệ thống.',
    en: 'The job stopped by a fault of ours; what was finished is kept. Run it again, and tell the administrator if it fails again.',
  },
  'input-unreadable': {
    kind: 'input-unreadable',
    vi: 'Công việc này được giao theo dạng mà phiên bản hiện tại không đọc được nên không chạy. Chưa có gì thay đổi; hãy bắt đầu lại.',
    en: 'This job was started in a form that this version cannot read, so it did not run. Nothing was changed; start it again.',
  },
  abandoned: {
    kind: 'abandoned',
    vi: 'Công việc bị ngắt ba lần (máy chủ dừng giữa chừng) nên không tự chạy lại nữa. Hãy bắt đầu lại, với tệp nhỏ hơn nếu được.',
    en: 'The job was interrupted three times (the server stopped midway) and is not run again by itself. Start it again, with a smaller file if you can.',
  },
} as const satisfies Record<string, JobFailure>
