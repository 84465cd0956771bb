/** Something the source leaves open: a condition, one of several results, who called. */
export interface Decision {
  /** Equal for decisions about the same thing: they get the same answer throughout one reading. */
  readonly about: string
  /** Where it is asked: each place has to be seen with each answer. */
  readonly place: string
  readonly alternatives: number
}

/** Tells which alternative is taken, counted from 0. */
export type Choose = (decision: Decision) => number

/** More is a mistake in the reading: the largest statement of the sources has a few dozen. */
const MOST_READINGS = 1_000

/**
 * Reads something that depends on decisions again and again, until every place was seen with every alternative at
 * least once: a sum of readings, not a product.
 */
export function exploreAlternatives<Outcome>(read: (choose: Choose) => Outcome): Outcome[] {
  const waiting: ReadonlyMap<string, number>[] = [new Map()]
  const met = new Set<string>()
  const outcomes: Outcome[] = []
  for (let given = waiting.shift(); given !== undefined; given = waiting.shift()) {
    const { outcome, taken } = readOnce(read, given)
    outcomes.push(outcome)
    if (outcomes.length > MOST_READINGS) throw new Error(`more than ${MOST_READINGS} alternatives`)
    for (const { place, answer } of taken) met.add(`${place}=${answer}`)
    const before = new Map<string, number>()
    for (const { about, place, alternatives, answer } of taken) {
      for (let other = 0; other < alternatives; other++) {
        if (met.has(`${place}=${other}`)) continue
        met.add(`${place}=${other}`)
        waiting.push(new Map([...before, [about, other]]))
      }
      before.set(about, answer)
    }
  }
  return outcomes
}

type Taken = Decision & { readonly answer: number }

function readOnce<Outcome>(
  read: (choose: Choose) => Outcome,
  given: ReadonlyMap<string, number>,
): { outcome: Outcome; taken: Taken[] } {
  const answers = new Map(given)
  const taken: Taken[] = []
  const choose: Choose = (decision) => {
    const answer = answers.get(decision.about) ?? 0
    answers.set(decision.about, answer)
    taken.push({ ...decision, answer })
    return answer
  }
  return { outcome: read(choose), taken }
}
