import { detached } from '../../kernel/detached.ts'
import type { Result } from '../../kernel/result.ts'
import { fold, spellingKey } from '../../kernel/vietnamese-text.ts'
import { type CommuneCandidate, type CommuneNotFound, readName } from '../../units/index.ts'
import type { RegisterCommune } from './register.ts'

/** Resolves a text to a commune; implemented by units. */
export type CommuneFinder = (clues: {
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly districtName?: string | undefined
}) => Result<CommuneCandidate, CommuneNotFound>

export interface CommuneWords {
  readonly code: string | undefined
  readonly name: string | undefined
  readonly district: string | undefined
}

export const KIND_LABEL: Readonly<Record<string, string>> = {
  xa: 'Xã',
  phuong: 'Phường',
  'thi-tran': 'Thị trấn',
  'dac-khu': 'Đặc khu',
}

/** A code that is another in each row would be kept for each; the communes themselves are kept by their keys. */
const MOST_WORDS = 10_000

/** Resolves and caches the communes of a register: equal communes are one object. */
export function communeBook(find: CommuneFinder) {
  const byWords = new Map<string, RegisterCommune>()
  const byKey = new Map<string, RegisterCommune>()
  let hints: readonly string[] = []
  const keep = (commune: RegisterCommune): RegisterCommune => {
    const known = byKey.get(commune.key) ?? commune
    byKey.set(known.key, known)
    return known
  }
  const resolve = ({ code, name, district }: CommuneWords): RegisterCommune => {
    const found = find({ code, name, districtName: district })
    if (found.ok) return ofUnit(found.value)
    if (found.refusal.kind === 'commune-ambiguous')
      for (const hint of hints) {
        const hinted = find({ code, name, districtName: hint })
        if (hinted.ok) return ofUnit(hinted.value)
      }
    const endedOn = found.refusal.kind === 'commune-ended' ? found.refusal.endedOn : undefined
    return { ...ofWords(name ?? code ?? '', district), ...(endedOn !== undefined && { endedOn }) }
  }
  return {
    /** Districts named by the file and its other sheets; they disambiguate communes of the same name. */
    hearDistricts(districts: readonly string[]): void {
      hints = districts
      byWords.clear()
    },
    named({ code, name, district }: CommuneWords): RegisterCommune {
      const words = `${code ?? ''}|${name ?? ''}|${district ?? ''}`
      const known = byWords.get(words) ?? keep(resolve({ code, name, district }))
      if (byWords.size >= MOST_WORDS) byWords.clear()
      byWords.set(words, known)
      return known
    },
    /** A bare name (of a sheet, of a file) counts only when it is a commune's. */
    ifKnown({ code, name, district }: CommuneWords): RegisterCommune | undefined {
      const found = find({ code, name, districtName: district })
      return found.ok ? keep(ofUnit(found.value)) : undefined
    },
  }
}
export type CommuneBook = ReturnType<typeof communeBook>

function ofWords(label: string, district: string | undefined): RegisterCommune {
  const written = readName(label, 'commune')
  const key = `? ${written.kind ?? ''} ${spellingKey(written.name)} ${fold(district ?? '')}`
  return { key: detached(key), label: detached(label) }
}

/** Every run of one to three words of a file's name (`736-dinh-quan.xlsx`), the longer first; then of each sheet. */
export function districtHints(fileName: string, sheetNames: readonly string[], find: CommuneFinder): string[] {
  const words = fold(fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z]{3,4}$/i, ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const runs = [3, 2, 1].flatMap((length) =>
    words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' ')),
  )
  const ofSheets = sheetNames.flatMap((name) => {
    const found = find({ name })
    return found.ok && found.value.districtName !== null ? [found.value.districtName] : []
  })
  const counts = Map.groupBy(ofSheets, (district) => district)
  const most = [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([district]) => district)
  return [...runs.filter((run) => !/^\d*$/.test(run)), ...most.slice(0, 1)]
}

const ofUnit = (unit: CommuneCandidate): RegisterCommune => ({
  key: unit.unitId,
  label: `${KIND_LABEL[unit.kind] ?? ''} ${unit.name}`.trim(),
  unit,
})
