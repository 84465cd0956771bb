/** A word that is not written here, what it is recognised by, and what to write instead. */
export interface Ban {
  readonly pattern: RegExp
  readonly instead: string
  /** Files that keep it, each for the reason beside it. */
  readonly keptIn?: readonly string[]
}

/** Names that say that there is something, and not what. A type and a file take neither. */
export const EMPTY_NAMES: ReadonlySet<string> = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'misc',
  'info',
  'stuff',
  'data',
  'process',
])

/** Participles that were types: whatever is asked, said or given has a name of its own. */
export const EMPTY_TYPES: ReadonlySet<string> = new Set(['of', 'asked', 'said', 'given', 'stand', 'found', 'named'])

/** Words that the glossary has another one for, in names, comments and codes alike. */
export const REPLACED_WORDS: readonly Ban[] = [
  {
    pattern: /\b(?:un)?found(?:ed|ing|er)|[a-z]Found(?:ed|ing)/,
    instead: '“establish”, as the glossary calls it',
    keptIn: [
      // Sealed into fingerprints: another spelling would make another digest of the same month.
      'src/payments/entitlement/group-month.ts',
      'src/payments/entitlement/group-month.test.ts',
      'src/payments/entitlement/fingerprint.ts',
      'src/payments/entitlement/fingerprint.test.ts',
      // Written in documents and derivations that stay as they were decided.
      'src/policies/provision/provision.ts',
      'src/policies/provision/vocabulary.ts',
      // An act of the audit trail, which is never rewritten.
      'web/office/audit/act-text.ts',
      // The upgrade that replaced the word, and what it finds.
      'src/platform/db/upgrade.test.ts',
    ],
  },
  { pattern: /\b[sS]ight(?:Of)?\b/, instead: '“scope”, what somebody may read or act on' },
  { pattern: /\b(?:PlanProblem|IndexFault|WorkbookFault|FileFault|FieldFault)\b/, instead: 'Refusal: an act that is not done' },
  { pattern: /\bwho(?:ever)? looks on\b/, instead: 'who reads it, or “the reader”' },
  { pattern: /\bmakes? of (?:it|them)\b/, instead: 'what is done: “parses it as”, “derives from it”' },
]

/** Codes that another standard spells with an underscore. */
export const FOREIGN_CODES: readonly string[] = [
  // Parameters of COINr, as its users write them in `iMeta`.
  'src/composite-index/steps/given-parameters.ts',
]
