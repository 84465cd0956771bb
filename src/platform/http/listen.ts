import type { BilingualText } from '../../kernel/result.ts'

/** Whatever can listen; Fastify does. */
interface Listener {
  readonly listen: (at: { host: string; port: number }) => Promise<string>
}

export interface ListenAt {
  readonly host: string
  readonly port: number
}

const PORTS_TRIED = 50

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** The message when the port is in use. */
export const portTakenText = ({ wanted, given }: { wanted: number; given: number }): BilingualText => ({
  vi: `Cổng ${wanted} đang có chương trình khác dùng, nên mở ở cổng ${given}. Muốn cổng khác: npm start -- --port ${given + 1}`,
  en: `Port ${wanted} is taken by another program, so port ${given} is used. For another one: npm start -- --port ${given + 1}`,
})

/**
 * Listens on the port, or on the next free one and says so: a person who only typed `npm start` must not have to
 * find out who holds port 3000.
 *
 * @param say is handed the sentence when the port is another than asked
 * @returns the port that is listened on
 * @throws when none of the fifty ports from there on is free, or the port may not be used at all
 */
export async function listenOrOffer(
  app: Listener,
  { host, port }: ListenAt,
  say: (text: BilingualText) => void,
): Promise<number> {
  if (port === 0) return Number(new URL(await app.listen({ host, port })).port)
  for (let offered = port; offered < port + PORTS_TRIED && offered <= 65_535; offered++) {
    try {
      await app.listen({ host, port: offered })
      if (offered !== port) say(portTakenText({ wanted: port, given: offered }))
      return offered
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(
    `Không còn cổng trống từ ${port} đến ${port + PORTS_TRIED - 1}. / No port from ${port} to ${port + PORTS_TRIED - 1} is free.`,
  )
}
