import type { Provision } from './provision.ts'
import dongNaiGroups from './provisions/dong-nai-2024-groups.json' with { type: 'json' }

/** The provisions that come with the programme, to start from: each is checked, examples included, by its test. */
export const SHIPPED_PROVISIONS: readonly Provision[] = [dongNaiGroups] as unknown as readonly Provision[]

/** @throws when no shipped provision has this code */
export function getShippedProvision(code: string): Provision {
  const found = SHIPPED_PROVISIONS.find((provision) => provision.code === code)
  if (found === undefined) throw new Error(`Broken invariant: no shipped provision ${code}`)
  return found
}
