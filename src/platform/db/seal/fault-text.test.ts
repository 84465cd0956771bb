import { describe, expect, test } from 'vitest'
import { tellRefusal } from '../../../kernel/result.ts'
import type { SealFault } from './fault.ts'
import { sealFaultText } from './fault-text.ts'

const GROUP = '01920000-0000-7000-8000-000000000001'
const PAYMENT = '01920000-0000-7000-8000-000000000002'
const AT = '2024-08-06T02:14:00.000Z'
const names = new Map([[GROUP, { vi: 'Tổ Ấp 1, xã Phú Lâm', en: 'Tổ Ấp 1, xã Phú Lâm' }]])
const told = (fault: SealFault) => tellRefusal(fault, sealFaultText(names))

const row = { table: 'disbursement', key: `2024-06/${PAYMENT}`, about: { month: '2024-06', group_id: GROUP } }
const summary = `disbursement:1=2024-06/${PAYMENT} posting:4`

describe('what verification says of a row', () => {
  test('names what it is, whose it is and when it was written, in the programme’s hours', () => {
    expect(told({ kind: 'row-altered', ...row, seal: 12, at: AT })).toEqual({
      vi: 'Bị sửa ngoài phần mềm: khoản chi trả: tháng 6/2024, tổ Tổ Ấp 1, xã Phú Lâm. Phần mềm ghi dòng này lần cuối ở niêm phong số 12, 09:14 ngày 06/08/2024. Dừng chi, giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.',
      en: 'Altered outside the program: disbursement: month 6/2024, group Tổ Ấp 1, xã Phú Lâm. The program wrote it last under seal 12, 09:14 on 06/08/2024. Stop payments, leave the database as it is and compare with the backup.',
    })
  })

  test('says where the key is to be had of one that has no name left', () => {
    const gone = { table: 'community_group', key: PAYMENT, about: {}, seal: null, at: null }
    expect(told({ kind: 'row-removed', ...gone }).vi).toContain(
      'tổ công nghệ số cộng đồng không còn tên (mã của dòng: canhtayso verify --json)',
    )
  })

  test('counts rows where one of them has no name', () => {
    const keys = [GROUP, PAYMENT]
    expect(told({ kind: 'change-unsealed', table: 'community_group', keys }).vi).toContain('tổ công nghệ số cộng đồng: 2 dòng.')
    expect(told({ kind: 'change-unsealed', table: 'community_group', keys: [GROUP] }).vi).toContain(': Tổ Ấp 1, xã Phú Lâm.')
  })

  test('tells what a seal wrote by what it is', () => {
    expect(told({ kind: 'seal-altered', seal: 3, at: AT, summary }).vi).toContain('bị sửa (1 khoản chi trả, 4 dòng định khoản).')
  })
})

test.each<SealFault>([
  { kind: 'row-altered', ...row, seal: 1, at: AT },
  { kind: 'row-removed', ...row, about: {}, seal: 1, at: AT },
  { kind: 'row-added', ...row, about: { cycle_id: PAYMENT, person_id: PAYMENT } },
  { kind: 'more-rows', table: 'posting', count: 2 },
  { kind: 'change-altered', seal: 1, at: AT, table: 'group_name', keys: [`${GROUP}/2024-06-01`, `${PAYMENT}/2024-06-01`] },
  { kind: 'change-unsealed', table: 'derivation', keys: ['ab'.repeat(32)] },
  { kind: 'changes-missing', seal: 1, at: AT, count: 1, summary },
  { kind: 'seal-unlinked', seal: 1, at: AT, summary },
  { kind: 'seal-unsigned', seal: 1, at: AT, summary },
  { kind: 'seal-forged', seal: 1, at: AT, summary },
  { kind: 'record-older', seal: 1, lost: 1, from: AT, until: AT },
  { kind: 'seal-differs', seal: 1, at: AT, summary },
])('no id, mark, table or instant of a program stands in the sentence of $kind', (fault) => {
  const { vi, en } = told(fault)
  for (const sentence of [vi, en])
    expect(sentence).not.toMatch(/[0-9a-f]{8}-|[0-9a-f]{32}|_id|\dT\d|[a-z]:\d|group_name|undefined/)
})
