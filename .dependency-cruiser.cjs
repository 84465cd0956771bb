/**
 * The order of dependence (docs/architecture.md). scripts/check-structure.ts runs this over the sources, and over
 * a canary in .cache/structure-canary that breaks every rule once: a rule that reports nothing there is itself
 * broken.
 */

const { ROOMS, SUB_ROOMS } = require('./scripts/rooms.ts')

const CAPABILITIES = `(${ROOMS.join('|')})`
/** Roots the rules hold in: the sources, and the canary made like them. */
const SRC = '(^|^[.]cache/structure-canary/[a-z-]+/)src/'
const WEB = '(^|^[.]cache/structure-canary/[a-z-]+/)web/'
const TEST = ['[.](test[.]tsx?|fixture[.]ts)$', '/testing']
/** Files with effects; every other file of a capability is a rule and stays pure. */
const EFFECTFUL = '[/-](store|service|routes|jobs)[.]ts$'

const upwards = ROOMS.slice(0, -1).map((capability, index) => ({
  name: `downwards-only-${capability}`,
  comment: `${capability} stands below ${ROOMS.slice(index + 1).join(', ')}: turn the dependence round, or hand the value in.`,
  severity: 'error',
  from: { path: `${SRC}${capability}/`, pathNot: TEST },
  to: { path: `${SRC}(${ROOMS.slice(index + 1).join('|')})/` },
}))

const subRoomRules = Object.entries(SUB_ROOMS).flatMap(([room, order]) => [
  ...order.slice(0, -1).map((sub, index) => ({
    name: `sub-rooms-in-order-${room}-${sub}`,
    comment: `In ${room}, ${sub} stands before ${order.slice(index + 1).join(', ')}: turn the edge round, or move what both need down.`,
    severity: 'error',
    from: { path: `${SRC}${room}/${sub}/`, pathNot: TEST },
    to: { path: `${SRC}${room}/(${order.slice(index + 1).join('|')})/` },
  })),
  {
    name: `face-above-sub-rooms-${room}`,
    comment: `The face of ${room} imports its sub-rooms, never the other way: move what the sub-room needs into it.`,
    severity: 'error',
    from: { path: `${SRC}${room}/(${order.filter((sub) => sub !== 'http').join('|')})/`, pathNot: TEST },
    to: { path: `${SRC}${room}/[^/]+[.]ts$` },
  },
])

module.exports = {
  forbidden: [
    ...upwards,
    ...subRoomRules,
    {
      name: 'only-public-faces',
      comment: 'Import another capability through its index.ts (pure) or service.ts, never its inner files.',
      severity: 'error',
      from: { path: `${SRC}${CAPABILITIES}/`, pathNot: TEST },
      to: { path: `${SRC}${CAPABILITIES}/`, pathNot: [`src/$2/`, `${SRC}${CAPABILITIES}/(index|service|text)[.]ts$`] },
    },
    {
      name: 'app-uses-faces-and-routes',
      comment: 'The application mounts routes.ts and jobs.ts and calls service.ts; inner files stay inside their room.',
      severity: 'error',
      from: { path: [`${SRC}(cli/|[a-z-]+[.]ts$)`, '^demo/'], pathNot: TEST },
      to: { path: `${SRC}${CAPABILITIES}/`, pathNot: `${SRC}${CAPABILITIES}/(index|service|routes|jobs|text)[.]ts$` },
    },
    {
      name: 'rules-stay-pure',
      comment:
        'A rule imports the kernel, its own rules and other index.ts: move what has effects to store, service, routes or jobs.',
      severity: 'error',
      from: { path: `${SRC}${CAPABILITIES}/`, pathNot: [...TEST, EFFECTFUL] },
      // The content of a paper is words in an order, a workbook is read from bytes, a table is described, and a fault of the record is
      // told in words: only drawing and storing take a machine.
      to: {
        path: [`${SRC}platform/`, `${SRC}${CAPABILITIES}.*${EFFECTFUL}`],
        pathNot: [
          `${SRC}platform/paper/paper[.]ts$`,
          `${SRC}platform/spreadsheet/`,
          `${SRC}platform/table-export/(?!write-apart)`,
          `${SRC}platform/db/seal/fault(-text)?[.]ts$`,
        ],
      },
    },
    {
      name: 'rules-touch-no-machine',
      comment: 'A rule runs in the browser too: no Node module, no database, no HTTP.',
      severity: 'error',
      from: {
        path: [`${SRC}(kernel|${CAPABILITIES})/`, `${SRC}platform/(spreadsheet|table-export)/`],
        pathNot: [...TEST, EFFECTFUL],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-capability',
      comment: 'The platform serves every capability and knows none: hand in what it needs.',
      severity: 'error',
      from: { path: `${SRC}platform/`, pathNot: TEST },
      to: { path: `${SRC}(${CAPABILITIES}|cli)/` },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is below everything.',
      severity: 'error',
      from: { path: `${SRC}kernel/`, pathNot: TEST },
      to: { pathNot: `${SRC}kernel/` },
    },
    {
      name: 'web-imports-pure-faces',
      comment: 'The browser runs rules, not servers: import kernel, index.ts or text.ts of a capability, or what writes a table.',
      severity: 'error',
      from: { path: WEB, pathNot: TEST },
      to: {
        path: SRC,
        pathNot: [`${SRC}kernel/`, `${SRC}${CAPABILITIES}/(index|text)[.]ts$`, `${SRC}platform/table-export/(?!write-apart)`],
      },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other, be it for a type, are one thought in two places, or a third one unnamed.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'Move what is shared to a testing.ts.',
      severity: 'error',
      from: {},
      to: { path: '[.]test[.]tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
