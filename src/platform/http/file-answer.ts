import { Readable } from 'node:stream'
import { safeFileName } from '../files/file-name.ts'

interface FileReply {
  header(name: string, value: string): unknown
  send(body: AnsweredFile['content']): unknown
}

export interface AnsweredFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array | Readable | ReadableStream<Uint8Array>
  /** `inline` for what our own pages show in a frame. */
  readonly disposition?: 'attachment' | 'inline'
}

/** Answers with a file. As a stream: what it holds is not kept with the key of the request, and is made anew when asked again. */
export function answerFile<Reply extends FileReply>(reply: Reply, file: AnsweredFile): Reply {
  const { name, mediaType, content, disposition = 'attachment' } = file
  reply.header('content-type', mediaType)
  reply.header('content-disposition', `${disposition}; ${named(safeFileName(name))}`)
  reply.send(content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content)
  return reply
}

const FRAMED_BY_US = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Answers with a file that our own pages show in a frame; nobody else’s may, and nothing in it is fetched or run. */
export function answerFramed<Reply extends FileReply>(reply: Reply, file: Omit<AnsweredFile, 'disposition'>): Reply {
  reply.header('content-security-policy', FRAMED_BY_US)
  reply.header('x-frame-options', 'SAMEORIGIN')
  return answerFile(reply, { ...file, disposition: 'inline' })
}

/** RFC 6266: in plain letters for programs that read no others, and in full. */
function named(name: string): string {
  const plain = name
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_')
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return plain === name ? `filename="${name}"` : `filename="${plain}"; filename*=UTF-8''${full}`
}
