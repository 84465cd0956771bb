/** Each may depend on those before it, never on those after. */
export const ROOMS: readonly string[] = [
  'audit',
  'identity',
  'units',
  'people',
  'groups',
  'policies',
  'activity',
  'budget',
  'ledger',
  'payments',
  'criteria',
  'composite-index',
  'assessment',
  'awards',
  'documents',
  'exchange',
  'privacy',
  'tasks',
]

/**
 * Sub-rooms of the larger capabilities, in their order: each may import those before it. The face (index, service, routes, jobs, text)
 * stands at the top of the room and imports them all; `http` alone stands above service.ts and text.ts.
 */
export const SUB_ROOMS: Readonly<Record<string, readonly string[]>> = {
  identity: ['actor', 'passkey', 'session', 'provider', 'account', 'request', 'setup', 'http'],
  units: ['unit', 'lineage', 'plan', 'directory', 'boundary', 'reorganisation'],
  people: ['search'],
  groups: ['group', 'register', 'list', 'members', 'status', 'duplicates', 'facts'],
  policies: ['provision', 'evaluation', 'telling', 'checking', 'versions'],
  activity: ['guidance', 'device', 'sync', 'phone', 'http'],
  payments: [
    'guards',
    'cycle',
    'thresholds',
    'books',
    'reports',
    'looks',
    'entitlement',
    'holds',
    'approval',
    'recovery',
    'disbursement',
    'bank',
    'arrears',
    'closing',
    'month-view',
    'http',
  ],
  criteria: ['tree', 'checklist', 'scoring', 'pool', 'office', 'versions', 'http'],
  'composite-index': ['statistics', 'steps', 'spec', 'computation', 'analysis', 'workbook'],
  assessment: ['round', 'evidence', 'self-assessment', 'appraisal', 'council', 'result', 'appeal', 'report', 'http'],
  awards: ['award', 'proposal', 'payment', 'reading'],
  documents: ['ground', 'round'],
  exchange: ['columns', 'reading', 'import', 'tray', 'taking'],
}
