// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { PERMISSIONS_OF_ROLE } from '../../../src/identity/index.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { destinationsFor } from '../shell/destinations.ts'
import { PICTURED } from './pictured.ts'
import { helpText } from './text.ts'
import { topicText } from './topic-text.ts'
import { HELPED_ROLES, stepsOf, TOPIC_NAMES, type TopicName, topicOf, topicsFor } from './topics.ts'

/** The folders whose screens a page tells of; the frame and what all screens share come with each. */
const FOLDERS: Readonly<Record<TopicName, readonly string[]>> = {
  month: ['payments', 'month'],
  tasks: ['tasks'],
  groups: ['groups', 'people'],
  imports: ['imports'],
  duplicates: ['people'],
  accountChanges: ['people'],
  dataRequests: ['privacy', 'groups'],
  retention: ['privacy'],
  confirmations: ['confirmations'],
  policies: ['policies'],
  facts: ['facts'],
  budget: ['budget'],
  payments: ['payments', 'looks'],
  arrears: ['arrears'],
  holds: ['holds'],
  thresholds: ['thresholds', 'looks', 'payments'],
  claims: ['claims'],
  objections: ['objections'],
  papers: ['papers'],
  assessment: ['assessment'],
  awards: ['awards'],
  ledger: ['ledger'],
  audit: ['audit'],
  units: ['units'],
  accounts: ['accounts'],
  myGroup: ['objections'],
  account: ['sign-in'],
}
const EVERYWHERE = ['shell', 'shared']

const TABLES = import.meta.glob<object>(['../**/*text.ts', '../../shared/text.ts', '!./*'], { eager: true })
const SOURCES = import.meta.glob<string>(['../**/*.{ts,tsx}', '../../shared/**/*.{ts,tsx}', '!../**/*text.ts', '!./*'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
/** The names each source speaks of. */
const SPOKEN_OF = Object.fromEntries(Object.entries(SOURCES).map(([path, text]) => [path, [...new Set(text.match(/\w+/g))]]))
const folderOf = (path: string): string => (path.startsWith('../../shared') ? 'shared' : (path.split('/')[1] ?? ''))

/** Words of a table with the names they stand under; the blanks of a sentence are dots. */
function leavesOf(table: unknown, names: readonly string[] = []): { said: string; names: readonly string[] }[] {
  if (typeof table === 'string') return [{ said: table, names }]
  if (typeof table === 'function') return [{ said: String(tell(table as (...blanks: unknown[]) => unknown)), names }]
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([name, part]) => leavesOf(part, [...names, name]))
}

function tell(sentence: (...blanks: unknown[]) => unknown): unknown {
  try {
    return sentence(...Array.from({ length: sentence.length }, () => '…'))
  } catch {
    return ''
  }
}

/** The words on the screens of some folders: those whose name, or whose table’s name, a screen there speaks of. */
function wordsOn(folders: readonly string[], language: Language): Set<string> {
  const within = (path: string): boolean => [...folders, ...EVERYWHERE].includes(folderOf(path))
  const spokenOf = new Set(Object.entries(SPOKEN_OF).flatMap(([path, names]) => (within(path) ? names : [])))
  const tables = Object.entries(TABLES).flatMap(([path, module]) => (within(path) ? Object.values(module) : []))
  const leaves = tables.flatMap((table: Partial<Record<Language, unknown>>) => leavesOf(table[language]))
  return new Set(leaves.filter(({ names }) => names.slice(-2).some((name) => spokenOf.has(name))).map(({ said }) => said))
}

const quotedIn = (sentence: string): string[] => [...sentence.matchAll(/«([^»]+)»/g)].map(([, word]) => word ?? '')
const LANGUAGES = ['vi', 'en'] as const

describe('the help names what is there', () => {
  test.each(TOPIC_NAMES)('on the page of %s every word in « » stands on its screens, in both languages', (topic) => {
    for (const language of LANGUAGES) {
      const words = wordsOn(FOLDERS[topic], language)
      const { about, steps } = topicText[language][topic]
      const missing = [about, ...Object.values(steps)].flatMap(quotedIn).filter((word) => !words.has(word))
      expect(missing, language).toEqual([])
    }
  })

  test.each(HELPED_ROLES)('the day of the %s names only screens of their menu, and words that stand there', (role) => {
    for (const language of LANGUAGES) {
      const topics = topicsFor(PERMISSIONS_OF_ROLE[role])
      const words = wordsOn(
        topics.flatMap((topic) => FOLDERS[topic]),
        language,
      )
      const missing = quotedIn(helpText[language].roles[role]).filter((word) => !words.has(word))
      expect(missing, language).toEqual([])
    }
  })

  test('a word that no screen speaks of is found, and so is one of another screen', () => {
    expect(wordsOn(['tasks'], 'vi').has('Làm việc này')).toBe(true)
    expect(wordsOn(['tasks'], 'vi').has('Lập lệnh chi')).toBe(false)
    expect(wordsOn(['tasks'], 'vi').has('Làm việc kia')).toBe(false)
  })
})

describe('each role', () => {
  test.each(HELPED_ROLES)('as %s finds a page for every line of the menu, each with something to read', (role) => {
    const permissions = PERMISSIONS_OF_ROLE[role]
    const topics = topicsFor(permissions)
    for (const { name, to } of destinationsFor(permissions).flat()) {
      expect(topics, name).toContain(topicOf(to))
    }
    for (const topic of topics) expect(stepsOf(topic, permissions).length, topic).toBeGreaterThan(0)
  })

  test('is told nothing that only others may do', () => {
    expect(stepsOf('payments', PERMISSIONS_OF_ROLE.auditor)).toEqual(['why'])
    expect(stepsOf('payments', PERMISSIONS_OF_ROLE['finance-lead'])).toEqual(['approve', 'why'])
    expect(topicsFor(PERMISSIONS_OF_ROLE['group-leader'])).not.toContain('month')
  })
})

test('the help opens at the page of the screen one is on', () => {
  const places = ['/month', '/payments/1/balance', '/entitlements/1', '/account', '/account-changes', '/accounts/1', '/help', '/']
  expect(places.map(topicOf)).toEqual([
    ...['month', 'payments', 'payments', 'account', 'accountChanges', 'accounts'],
    ...[undefined, undefined],
  ])
})

test('every picture a page shows is there, and no other', () => {
  const files = Object.keys(import.meta.glob('../public/help-pictures/*.webp', { query: '?url' }))
  const shown = PICTURED.map((topic) => `../public/help-pictures/${topic}.webp`)
  expect(files.toSorted()).toEqual(shown.toSorted())
})
