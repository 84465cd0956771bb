import type { BilingualText } from './result.ts'

/** What the operating system would not do with a file or a folder. */
export interface SystemFault {
  /** As `ENOSPC`. */
  readonly code: string
  /** Where, when it says so. */
  readonly place: string | undefined
}

type Sentence = (place: string) => BilingualText

const noRoom: Sentence = (place) => ({
  vi: `Hết chỗ trên đĩa khi ghi ${place}. Hãy dọn bớt, hoặc chọn nơi khác.`,
  en: `There is no room left on the disk for ${place}. Free some, or name another place.`,
})
const noRight: Sentence = (place) => ({
  vi: `Không có quyền với ${place}. Hãy cấp quyền cho người chạy lệnh, hoặc chọn nơi khác.`,
  en: `There is no right to use ${place}. Give it to whoever runs the command, or name another place.`,
})
const notAFolder: Sentence = (place) => ({
  vi: `${place} cần là thư mục, mà ở đó (hoặc trên đường tới đó) là một tệp. Hãy chọn nơi khác.`,
  en: `${place} has to be a folder, and there or on the way to it is a file. Name another place.`,
})

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  EACCES: noRight,
  EPERM: noRight,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EROFS: (place) => ({
    vi: `${place} ở trên đĩa chỉ cho đọc. Hãy chọn nơi khác.`,
    en: `${place} is on a disk that can only be read. Name another place.`,
  }),
  ENOENT: (place) => ({
    vi: `Không có ${place}. Hãy kiểm tra đường dẫn; thư mục phải có sẵn.`,
    en: `There is no ${place}. Check the path; a folder has to be there beforehand.`,
  }),
  EISDIR: (place) => ({
    vi: `${place} là thư mục. Hãy chỉ ra một tệp.`,
    en: `${place} is a folder. Name a file.`,
  }),
}

const KNOWN_OTHERS = ['EBUSY', 'EIO', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENOTEMPTY', 'ENXIO', 'ETXTBSY']
/** Calls that are about no file. */
const OF_OTHER_THINGS = /^(?:connect|listen|bind|getaddrinfo|spawn|kill)/

/** @returns undefined for any other error: that is a bug, or somebody else's to explain */
export function findSystemFault(error: unknown): SystemFault | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '', syscall, path } = error as { code?: unknown; syscall?: unknown; path?: unknown }
  if (typeof code !== 'string' || typeof syscall !== 'string' || OF_OTHER_THINGS.test(syscall)) return undefined
  if (!(code in SENTENCES) && !KNOWN_OTHERS.includes(code)) return undefined
  return { code, place: typeof path === 'string' ? path : undefined }
}

/** What is wrong with a place, and what to do about it. */
export const systemFaultText = ({ code, place }: { readonly code: string; readonly place: string }): BilingualText =>
  SENTENCES[code]?.(place) ?? {
    vi: `Không dùng được ${place} (${code}). Hãy kiểm tra đĩa và đường dẫn, hoặc chọn nơi khác.`,
    en: `${place} cannot be used (${code}). Check the disk and the path, or name another place.`,
  }
