/** What the benches use of autocannon, which brings no types. */
declare module 'autocannon' {
  export interface Result {
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly requests: { readonly average: number }
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly overallRate: number
    readonly duration: number
    readonly requests: readonly { readonly path: string }[]
    readonly workers: number
  }): Promise<Result>
}
