import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Metrics for Prometheus. One registry for each server, so that two in one process (in tests) stay apart. */
export interface Metrics {
  readonly registry: Registry
  readonly request: (measured: { method: string; route: string; status: number; seconds: number }) => void
  readonly job: (measured: { kind: string; outcome: 'done' | 'failed' | 'refused' }) => void
}

export function createMetrics({ waitingJobs }: { waitingJobs?: () => Promise<number> } = {}): Metrics {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'canhtayso_http_request_duration_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const jobs = new Counter({
    name: 'canhtayso_jobs_total',
    help: 'Jobs that ended in this process',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  })
  if (waitingJobs !== undefined) gaugeOfWaiting(registry, waitingJobs)
  return {
    registry,
    request: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    job: ({ kind, outcome }) => jobs.inc({ kind, outcome }),
  }
}

function gaugeOfWaiting(registry: Registry, waitingJobs: () => Promise<number>): void {
  new Gauge({
    name: 'canhtayso_jobs_waiting',
    help: 'Jobs that wait for a worker',
    registers: [registry],
    async collect() {
      this.set(await waitingJobs())
    },
  })
}

/** Memory, event loop and so on of this process; once, in the real server. */
export const measureProcess = ({ registry }: Metrics): void => collectDefaultMetrics({ register: registry })
