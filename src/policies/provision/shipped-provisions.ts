import binhDuong from '../provisions/binh-duong-2023-groups.json' with { type: 'json' }
import daNang2024 from '../provisions/da-nang-2024-groups.json' with { type: 'json' }
import daNang2025 from '../provisions/da-nang-2025-groups.json' with { type: 'json' }
import dongNaiGroups from '../provisions/dong-nai-2024-groups.json' with { type: 'json' }
import dongNaiRanks from '../provisions/dong-nai-2024-ranks.json' with { type: 'json' }
import haTinh from '../provisions/ha-tinh-2023-groups.json' with { type: 'json' }
import yenBai from '../provisions/yen-bai-2022-groups.json' with { type: 'json' }
import type { Provision } from './provision.ts'

/** The provisions that come with the programme, to start from: a test checks each, its worked examples included. */
export const SHIPPED_PROVISIONS = [
  dongNaiGroups,
  dongNaiRanks,
  yenBai,
  haTinh,
  binhDuong,
  daNang2024,
  daNang2025,
] as unknown as readonly Provision[]

/** @throws when no shipped provision has this code */
export function getShippedProvision(code: string): Provision {
  const found = SHIPPED_PROVISIONS.find((provision) => provision.code === code)
  if (found === undefined) throw new Error(`Broken invariant: no shipped provision ${code}`)
  return found
}
