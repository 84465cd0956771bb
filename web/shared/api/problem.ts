/**
 * A refusal as it came over HTTP (RFC 9457): what was not done, in both languages, and where to look.
 * The other members of the refusal (row, cell, field, person) stay on it under their own names.
 */
export class Problem extends Error {
  readonly status: number
  readonly kind: string
  readonly vi: string
  readonly en: string
  readonly place: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const text = (key: string): string | undefined => (typeof body[key] === 'string' ? (body[key] as string) : undefined)
    super(text('detail') ?? text('title') ?? `HTTP ${status}`)
    this.status = status
    this.kind = text('kind') ?? `http-${status}`
    this.vi = text('vi') ?? this.message
    this.en = text('en') ?? this.message
    this.place = body
  }

  /** The form field a refusal is about, when it names one. */
  get field(): string | undefined {
    const { field } = this.place
    return typeof field === 'string' ? field : undefined
  }
}

export const isProblem = (error: unknown, kind?: string): error is Problem =>
  error instanceof Problem && (kind === undefined || error.kind === kind)

/** Reads what a failed answer says; an answer that is not a problem detail still tells its status. */
export async function readProblem(response: Response, body?: unknown): Promise<Problem> {
  const told = body ?? (await response.json().catch(() => ({})))
  return new Problem(response.status, typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {})
}
