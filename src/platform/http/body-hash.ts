import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { type Readable, Transform } from 'node:stream'
import type { FastifyRequest } from 'fastify'

/**
 * A digest of a request, computed while its body is streamed: method, address, and all bytes except the boundary of a
 * multipart form, which a browser generates anew for each request.
 */
export class BodyHash {
  readonly #hash: Hash
  readonly #boundary: Buffer | undefined
  #source: Readable | undefined
  #carry: Buffer = Buffer.alloc(0)
  #digest: Buffer | undefined
  #isListening = false
  /** How many boundaries are still left out: a form has one for each part, and a body of nothing else would take minutes. */
  #left = 1000

  constructor({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>) {
    this.#hash = createHash('sha256').update(`${method} ${url}\n`)
    const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1]
    this.#boundary = boundary === undefined ? undefined : Buffer.from(boundary)
  }

  /** @returns the stream for the body parser */
  watch<Body extends Readable>(body: Body): Body | Transform {
    if (this.#boundary !== undefined) {
      this.#source = body
      this.#watchPipe(body)
      return body
    }
    const take = (chunk: Buffer) => this.#take(chunk)
    const passing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        take(chunk)
        done(null, chunk)
      },
    })
    this.#source = passing
    return body.pipe(passing)
  }

  /** Drains the unread rest of the body, then returns the digest. */
  async whole(): Promise<Buffer> {
    const source = this.#source
    if (source !== undefined && !source.readableEnded && !source.destroyed) {
      this.#listen(source)
      source.resume()
      await Promise.race([once(source, 'end'), once(source, 'close')])
    }
    this.#digest ??= this.#hash.update(this.#carry).digest()
    return this.#digest
  }

  /** The form parser pipes the request itself, once it is asked for the files; until then nothing may flow. */
  #watchPipe(body: Readable): void {
    const pipe = body.pipe.bind(body)
    body.pipe = (destination, options) => {
      this.#listen(body)
      return pipe(destination, options)
    }
  }

  #listen(source: Readable): void {
    if (this.#boundary === undefined || this.#isListening) return
    this.#isListening = true
    source.on('data', (chunk: Buffer) => this.#take(chunk))
  }

  #take(chunk: Buffer): void {
    if (this.#boundary === undefined) {
      this.#hash.update(chunk)
      return
    }
    let rest = Buffer.concat([this.#carry, chunk])
    for (let at = rest.indexOf(this.#boundary); at >= 0 && this.#left > 0; at = rest.indexOf(this.#boundary)) {
      this.#left -= 1
      this.#hash.update(rest.subarray(0, at))
      rest = rest.subarray(at + this.#boundary.length)
    }
    const settled = Math.max(0, rest.length - this.#boundary.length + 1)
    this.#hash.update(rest.subarray(0, settled))
    this.#carry = Buffer.from(rest.subarray(settled))
  }
}
