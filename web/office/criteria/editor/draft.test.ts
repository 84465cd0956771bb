import { describe, expect, test } from 'vitest'
import { checkCriteriaTree, formKindText, getShippedTree } from '../../../../src/criteria/index.ts'
import { placeCriteria, type TreeDraft } from '../tree-document.ts'
import { CHECK_BEGINNINGS, freeCode, withKind } from './check-draft.ts'
import { nextCode, withCriterion, withField, withMoved, withNewCriterion, withoutCriterion } from './draft.ts'
import { FORM_BEGINNINGS } from './form-beginnings-text.ts'

const tree: TreeDraft = {
  criteria: [
    { code: 'G', title: { vi: 'Chính quyền số' } },
    { code: 'G1', parent: 'G' },
    { code: 'G1.1', parent: 'G1' },
    { code: 'G1.2', parent: 'G1' },
    { code: 'E' },
  ],
}
const codes = ({ criteria }: TreeDraft): string[] => criteria.map(({ code }) => code)

describe('a tree as it is entered', () => {
  test('a new criterion has the next code beneath its parent, and stands last there', () => {
    expect([nextCode(tree, 'G1'), nextCode(tree, 'G'), nextCode(tree, undefined)]).toEqual(['G1.3', 'G2', '1'])
    const { tree: more, index } = withNewCriterion(tree, 'G1')
    expect(more.criteria[index]).toMatchObject({ code: 'G1.3', parent: 'G1' })
    expect(placeCriteria(more.criteria).map(({ criterion, depth }) => `${depth} ${criterion.code}`)).toEqual([
      ...['0 G', '1 G1', '2 G1.1', '2 G1.2', '2 G1.3', '0 E'],
    ])
  })

  test('another code is followed by those beneath it', () => {
    const renamed = withCriterion(tree, 1, (one) => ({ ...one, code: 'G9' }))
    expect(renamed.criteria.map(({ parent }) => parent)).toEqual([undefined, 'G', 'G9', 'G9', undefined])
  })

  test('taken away, it goes with all that stands beneath it', () => {
    expect(codes(withoutCriterion(tree, 'G'))).toEqual(['E'])
    expect(codes(withoutCriterion(tree, 'G1.1'))).toEqual(['G', 'G1', 'G1.2', 'E'])
  })

  test('moves among those of its parent and stays at the ends', () => {
    expect(codes(withMoved(tree, 3, -1).tree)).toEqual(['G', 'G1', 'G1.2', 'G1.1', 'E'])
    expect(withMoved(tree, 2, -1)).toEqual({ tree, index: 2 })
    expect(placeCriteria(withMoved(tree, 0, 1).tree.criteria)[0]?.criterion.code).toBe('E')
  })

  test('an emptied field is no field', () => {
    expect(withField({ code: 'a', maximum: 1 }, 'maximum', undefined)).toEqual({ code: 'a' })
    expect(withField({ code: 'a' }, 'citation', 'Điều 3')).toEqual({ code: 'a', citation: 'Điều 3' })
  })

  test('criteria in a circle are shown, to be mended', () => {
    const circle = [
      { code: 'a', parent: 'b' },
      { code: 'b', parent: 'a' },
    ]
    expect(placeCriteria(circle)).toHaveLength(2)
  })

  test.each(Object.keys(formKindText) as (keyof typeof FORM_BEGINNINGS)[])('the beginning of %s can be scored', (kind) => {
    const { standards: _, bonus: __, penalty: ___, ...base } = getShippedTree('dx-example-two-blocks')
    const form = FORM_BEGINNINGS[kind](8)
    const criteria = [{ code: 'a', title: { vi: 'x' }, maximum: 8, form }]
    expect(checkCriteriaTree({ ...base, criteria }).doubts.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('a check of another kind keeps what it is called; what its kind still needs is told', () => {
    const document = CHECK_BEGINNINGS.document({ code: freeCode([{ code: 'kiem-2' }], 'kiem'), title: { vi: 'Kế hoạch' } })
    expect(document).toEqual({ code: 'kiem-3', title: { vi: 'Kế hoạch' }, kind: 'document' })
    const doubtsOf = (checks: readonly unknown[]): string[] => {
      const criteria = [{ code: 'a', title: { vi: 'x' }, maximum: 8, form: FORM_BEGINNINGS.ratio(8), checks }]
      const { standards: _, bonus: __, penalty: ___, ...base } = getShippedTree('dx-example-two-blocks')
      return checkCriteriaTree({ ...base, criteria }).doubts.flatMap(({ severity, pointer }) =>
        severity === 'error' ? pointer : [],
      )
    }
    const cited = { ...document, citation: 'Điều 3' }
    expect(withKind(cited, 'threshold')).toEqual({ ...cited, kind: 'threshold', atLeast: 1 })
    expect(doubtsOf([document, withKind({ ...document, code: 'kiem-4' }, 'threshold')])).toEqual([])
    expect(doubtsOf([withKind(document, 'date')])).toEqual(['/criteria/0/checks/0/due'])
    expect(new Set(doubtsOf([withKind(document, 'either-or')]))).toEqual(
      new Set(['/criteria/0/checks/0/options/0/title/vi', '/criteria/0/checks/0/options/1/title/vi']),
    )
  })
})
