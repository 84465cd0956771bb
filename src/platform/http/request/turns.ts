import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '../problem.ts'
import { problemText } from '../text.ts'
import { isRead } from './reads.ts'

declare module 'fastify' {
  interface FastifyRequest {
    turn: Turn | null
  }
}

/** A place among the requests of one person. */
interface Turn {
  readonly leave: () => void
  isHandled: boolean
}

/**
 * How many requests of one person are carried out at a time: fewer than there are connections, so that nobody takes them
 * all. The others wait without one.
 */
const AT_A_TIME = { read: 3, act: 2 }
const WAITING_AT_MOST = 40
const WAIT_MS = 10_000

/** Has the requests of one person take turns; whoever has too many waiting is told to wait. */
export function takeTurns(app: FastifyInstance): void {
  const queues = new Map<string, Queue>()
  app.decorateRequest('turn', null)
  app.addHook('preParsing', async (request, reply, payload) => {
    if (request.sender === '') return payload
    const turn = await queueOf(queues, request).wait()
    if (turn === undefined) {
      const text = problemText['too-many-at-once']
      return sendProblem(reply.header('retry-after', '5'), { status: 429, kind: 'too-many-at-once', text })
    }
    request.turn = turn
    // Whoever goes away before the act begins leaves at once; an act that runs holds its place until it has ended.
    if (reply.raw.destroyed) turn.leave()
    else reply.raw.once('close', () => turn.isHandled || turn.leave())
    return payload
  })
  app.addHook('preHandler', async ({ turn }) => {
    if (turn !== null) turn.isHandled = true
  })
  app.addHook('onSend', async ({ turn }, _reply, payload) => {
    turn?.leave()
    return payload
  })
}

function queueOf(queues: Map<string, Queue>, { method, sender }: FastifyRequest): Queue {
  const kind = isRead(method) ? 'read' : 'act'
  const name = `${kind} ${sender}`
  const queue = queues.get(name) ?? new Queue(AT_A_TIME[kind], () => queues.delete(name))
  queues.set(name, queue)
  return queue
}

class Queue {
  #free: number
  readonly #width: number
  readonly #waiting: (() => void)[] = []
  readonly #whenEmpty: () => void

  constructor(width: number, whenEmpty: () => void) {
    this.#free = width
    this.#width = width
    this.#whenEmpty = whenEmpty
  }

  /** @returns nothing when too many wait already, or the wait is over without a turn */
  async wait(): Promise<Turn | undefined> {
    if (this.#free > 0) return this.#turn()
    if (this.#waiting.length >= WAITING_AT_MOST) return undefined
    return new Promise((resolve) => {
      const come = () => {
        clearTimeout(timer)
        resolve(this.#turn())
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1)
        resolve(undefined)
      }, WAIT_MS)
      this.#waiting.push(come)
    })
  }

  #turn(): Turn {
    this.#free -= 1
    let isLeft = false
    const leave = () => {
      if (isLeft) return
      isLeft = true
      this.#free += 1
      const next = this.#waiting.shift()
      if (next !== undefined) next()
      else if (this.#free === this.#width) this.#whenEmpty()
    }
    return { leave, isHandled: false }
  }
}
