import { isNode, type TreeNode, type TreeValue } from './node-tree.ts'
import type { Catalogue } from './server.ts'

/** Whether a column of a result may be null, as far as the statement and the tables tell. */
export type Nullability = 'never' | 'maybe' | 'unknown'

/** PostgreSQL's numbers for what stands in a range table (`RTEKind`), a subquery (`SubLinkType`), a join (`JoinType`). */
const RANGE = { table: '0', subquery: '1', join: '2', common: '6', group: '9' } as const
const SUBLINK = { exists: '0', scalar: '4', array: '6' } as const
const INNER_JOIN = '0'
const FULL_JOIN = '2'
const SELECT = '1'
const IS_NOT_NULL = '1'

/** A query with those around it, the nearest first. */
interface Level {
  readonly query: TreeNode
  readonly outer: Level | undefined
  /** `table.column` in the query's range table: compared by what only a value passes. */
  readonly compared: ReadonlySet<string>
}

export function nullabilityOfColumns(query: TreeNode, catalogue: Catalogue): Nullability[] {
  const level = levelOf(query, undefined, catalogue)
  return outputOf(query).map((_, index) => ofOutput({ level, catalogue }, index))
}

interface QueryLevel {
  readonly level: Level
  readonly catalogue: Catalogue
}

const levelOf = (query: TreeNode, outer: Level | undefined, catalogue: Catalogue): Level => ({
  query,
  outer,
  compared: comparedIn(query, catalogue),
})

const field = (node: TreeNode, name: string): TreeValue => node.fields.get(name)
const nodes = (value: TreeValue): TreeNode[] => (Array.isArray(value) ? value.filter((item) => isNode(item)) : [])
const isList = (value: TreeValue): value is readonly TreeValue[] => Array.isArray(value)

function outputOf(query: TreeNode): TreeNode[] {
  const list = field(query, 'commandType') === SELECT ? 'targetList' : 'returningList'
  return nodes(field(query, list)).filter((entry) => field(entry, 'resjunk') !== 'true')
}

/** Of a union a column may be null when it may in one of its parts. */
function ofOutput({ level, catalogue }: QueryLevel, index: number): Nullability {
  if (field(level.query, 'setOperations') !== undefined) {
    const parts = nodes(field(level.query, 'rtable')).flatMap((entry) => nodes([field(entry, 'subquery')]))
    return worst(parts.map((part) => ofOutput({ level: levelOf(part, level, catalogue), catalogue }, index)))
  }
  const entry = outputOf(level.query)[index]
  return entry === undefined ? 'unknown' : ofExpression({ level, catalogue }, field(entry, 'expr'))
}

function worst(parts: readonly Nullability[]): Nullability {
  if (parts.includes('maybe')) return 'maybe'
  return parts.every((part) => part === 'never') ? 'never' : 'unknown'
}

const NEVER_NULL = new Set(['NULLTEST', 'BOOLEANTEST', 'DISTINCTEXPR', 'ARRAYEXPR', 'ROWEXPR', 'SQLVALUEFUNCTION'])
const ROW_COUNTS = new Set(['count', 'row_number', 'rank', 'dense_rank', 'ntile'])

function ofExpression(asked: QueryLevel, value: TreeValue): Nullability {
  if (value === undefined || !isNode(value)) return 'unknown'
  if (NEVER_NULL.has(value.kind)) return 'never'
  const inside = (name: string): Nullability[] => nodes(field(value, name)).map((item) => ofExpression(asked, item))
  switch (value.kind) {
    case 'VAR':
      return ofColumn(asked, value)
    case 'CONST':
      return field(value, 'constisnull') === 'true' ? 'maybe' : 'never'
    case 'COALESCEEXPR':
    case 'MINMAXEXPR':
      return ofEither(asked, nodes(field(value, 'args')))
    case 'AGGREF':
      return ofAggregate(asked, value)
    case 'BOOLEXPR':
      return worst(inside('args'))
    case 'SUBLINK':
      return ofSublink(asked, value)
    case 'FUNCEXPR':
      return ofCall(asked, value, 'funcid')
    case 'OPEXPR':
    case 'SCALARARRAYOPEXPR':
      return ofCall(asked, value, 'opfuncid')
    case 'CASEEXPR':
      return ofCase(asked, value)
    case 'RELABELTYPE':
    case 'COERCEVIAIO':
    case 'ARRAYCOERCEEXPR':
    case 'COLLATEEXPR':
      return ofExpression(asked, field(value, 'arg'))
    default:
      return 'unknown'
  }
}

/** Null only when all are; of the two sides of a full join one is always there. */
function ofEither(asked: QueryLevel, given: readonly TreeNode[]): Nullability {
  const parts = given.map((item) => ofExpression(asked, item))
  if (parts.includes('never')) return 'never'
  const isWhole = fullJoinsOf(asked.level.query).some(({ index, left, right }) => {
    const isThere = (side: ReadonlySet<number>) =>
      given.some(
        (item) => item.kind === 'VAR' && side.has(Number(field(item, 'varno'))) && ofColumn(asked, item, index) === 'never',
      )
    return isThere(left) && isThere(right)
  })
  if (isWhole) return 'never'
  return parts.every((part) => part === 'maybe') ? 'maybe' : 'unknown'
}

interface FullJoin {
  /** Its place in the range table. */
  readonly index: string
  readonly left: ReadonlySet<number>
  readonly right: ReadonlySet<number>
}

function fullJoinsOf(query: TreeNode): FullJoin[] {
  const found: FullJoin[] = []
  const tablesIn = (value: TreeValue): number[] => {
    if (isList(value)) return value.flatMap(tablesIn)
    if (value === undefined || !isNode(value)) return []
    if (value.kind === 'RANGETBLREF') return [Number(field(value, 'rtindex'))]
    const [left, right] = [tablesIn(field(value, 'larg')), tablesIn(field(value, 'rarg'))]
    if (value.kind === 'JOINEXPR' && field(value, 'jointype') === FULL_JOIN)
      found.push({ index: String(field(value, 'rtindex')), left: new Set(left), right: new Set(right) })
    return [...left, ...right, ...tablesIn(field(value, 'fromlist'))]
  }
  tablesIn(field(query, 'jointree'))
  return found
}

/** A strict function of something that may be null; of anything else it may still answer null, as `lower` of a range does. */
function ofCall(asked: QueryLevel, call: TreeNode, name: string): Nullability {
  const isStrict = asked.catalogue.functions.get(Number(field(call, name)))?.isStrict === true
  const given = nodes(field(call, 'args')).map((item) => ofExpression(asked, item))
  return isStrict && given.includes('maybe') ? 'maybe' : 'unknown'
}

function ofCase(asked: QueryLevel, expression: TreeNode): Nullability {
  const results = nodes(field(expression, 'args')).map((when) => ofExpression(asked, field(when, 'result')))
  return worst([...results, ofExpression(asked, field(expression, 'defresult'))])
}

/** Over no rows at all an aggregate other than a count is null; in a group there is a row. */
function ofAggregate(asked: QueryLevel, aggregate: TreeNode): Nullability {
  const name = asked.catalogue.functions.get(Number(field(aggregate, 'aggfnoid')))?.name ?? ''
  if (ROW_COUNTS.has(name)) return 'never'
  if (field(asked.level.query, 'groupClause') === undefined || field(aggregate, 'aggfilter') !== undefined) return 'maybe'
  const given = nodes(field(aggregate, 'args')).map((entry) => ofExpression(asked, field(entry, 'expr')))
  return /_agg$/.test(name) && name !== 'string_agg' ? 'never' : given.every((part) => part === 'never') ? 'never' : 'unknown'
}

/** A subquery in the place of a value is null when it finds no row. */
function ofSublink(asked: QueryLevel, link: TreeNode): Nullability {
  const type = field(link, 'subLinkType')
  if (type === SUBLINK.exists || type === SUBLINK.array) return 'never'
  const [query] = nodes([field(link, 'subselect')])
  if (type !== SUBLINK.scalar || query === undefined) return 'unknown'
  const isOneRow = field(query, 'hasAggs') === 'true' && field(query, 'groupClause') === undefined
  return isOneRow ? ofOutput({ ...asked, level: levelOf(query, asked.level, asked.catalogue) }, 0) : 'maybe'
}

/** @param apartFrom a join that is left out of account */
function ofColumn({ level, catalogue }: QueryLevel, variable: TreeNode, apartFrom?: string): Nullability {
  const owner = levelAbove(level, Number(field(variable, 'varlevelsup') ?? 0))
  const table = Number(field(variable, 'varno'))
  const column = Number(field(variable, 'varattno'))
  if (owner === undefined || column <= 0) return 'unknown'
  if (owner.compared.has(`${table}.${column}`)) return 'never'
  // Present on columns of the far side of an outer join: `(b 2)` names the join.
  const joins = field(variable, 'varnullingrels')
  if (isList(joins) && joins.slice(1).some((join) => join !== apartFrom)) return 'maybe'
  const entry = nodes(field(owner.query, 'rtable'))[table - 1]
  return entry === undefined ? 'unknown' : ofRangeColumn({ level: owner, catalogue }, entry, column)
}

function levelAbove(level: Level | undefined, steps: number): Level | undefined {
  return steps === 0 ? level : levelAbove(level?.outer, steps - 1)
}

function ofRangeColumn(asked: QueryLevel, entry: TreeNode, column: number): Nullability {
  const { catalogue, level } = asked
  switch (field(entry, 'rtekind')) {
    case RANGE.table:
      if (field(entry, 'relkind') === 'v') return 'unknown'
      return catalogue.notNull.has(`${field(entry, 'relid')}.${column}`) ? 'never' : 'maybe'
    case RANGE.subquery:
      return worst(
        nodes([field(entry, 'subquery')]).map((query) =>
          ofOutput({ level: levelOf(query, level, catalogue), catalogue }, column - 1),
        ),
      )
    case RANGE.join:
      return ofExpression(asked, nodes(field(entry, 'joinaliasvars'))[column - 1])
    case RANGE.group:
      return ofExpression(asked, nodes(field(entry, 'groupexprs'))[column - 1])
    case RANGE.common:
      return ofCommonTable(asked, entry, column)
    default:
      return 'unknown'
  }
}

function ofCommonTable({ level, catalogue }: QueryLevel, entry: TreeNode, column: number): Nullability {
  const owner = levelAbove(level, Number(field(entry, 'ctelevelsup') ?? 0))
  const common = owner && nodes(field(owner.query, 'cteList')).find((item) => field(item, 'ctename') === field(entry, 'ctename'))
  const [query] = common === undefined || field(common, 'cterecursive') === 'true' ? [] : nodes([field(common, 'ctequery')])
  return query === undefined ? 'unknown' : ofOutput({ level: levelOf(query, owner, catalogue), catalogue }, column - 1)
}

/** Columns a row must have a value in to be in the result: tested for it, or compared by a strict operator. */
function comparedIn(query: TreeNode, catalogue: Catalogue): Set<string> {
  const found = new Set<string>()
  const visit = (value: TreeValue): void => {
    if (isList(value)) for (const item of value) visit(item)
    if (value === undefined || !isNode(value)) return
    if (value.kind === 'FROMEXPR') {
      visit(field(value, 'fromlist'))
      for (const place of comparedBy(field(value, 'quals'), catalogue)) found.add(place)
    }
    if (value.kind === 'JOINEXPR' && field(value, 'jointype') === INNER_JOIN) {
      visit([field(value, 'larg'), field(value, 'rarg')])
      for (const place of comparedBy(field(value, 'quals'), catalogue)) found.add(place)
    }
  }
  visit(field(query, 'jointree'))
  return found
}

function comparedBy(condition: TreeValue, catalogue: Catalogue): string[] {
  if (condition === undefined || !isNode(condition)) return []
  if (condition.kind === 'BOOLEXPR' && field(condition, 'boolop') === 'and')
    return nodes(field(condition, 'args')).flatMap((item) => comparedBy(item, catalogue))
  if (condition.kind === 'NULLTEST')
    return field(condition, 'nulltesttype') === IS_NOT_NULL ? placesOf([field(condition, 'arg')]) : []
  const isStrict = catalogue.functions.get(Number(field(condition, 'opfuncid')))?.isStrict === true
  return isStrict ? placesOf(field(condition, 'args')) : []
}

function placesOf(given: TreeValue): string[] {
  return nodes(given).flatMap((item) => {
    if (item.kind === 'RELABELTYPE' || item.kind === 'COLLATEEXPR') return placesOf([field(item, 'arg')])
    const isOwn = item.kind === 'VAR' && Number(field(item, 'varlevelsup') ?? 0) === 0
    return isOwn ? [`${field(item, 'varno')}.${field(item, 'varattno')}`] : []
  })
}
