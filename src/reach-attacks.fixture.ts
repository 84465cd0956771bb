import { writeRegister } from './reach-register.fixture.ts'
import type { World } from './reach-world.fixture.ts'

/** One call: what stands in the path, in the body, or in a form with a file. */
export interface Attack {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array }
}

const ON = '2024-07-15'
const reason = 'thử xem có được không'

/** Of a call of the interface: the calls that try to reach beyond one's ward. */
export type Attacks = Readonly<Record<string, (world: World) => readonly Attack[] | Promise<readonly Attack[]>>>

export const IDENTITY_ATTACKS: Attacks = {
  'DELETE /me/sessions/{id}': ({ foreign }) => [{ path: { id: foreign.session } }],
  'POST /me/passkeys/{id}/end': ({ foreign }) => [{ path: { id: foreign.passkey }, body: { password: 'sai' } }],
  'DELETE /saved-views/{id}': ({ foreign }) => [{ path: { id: foreign.view } }],
  'POST /accounts': ({ foreign, province }) =>
    [foreign.commune, province.provinceId].map((unitId) => ({
      body: { username: `moi.${unitId}`.slice(0, 30), name: 'Mới', grants: [{ role: 'commune-officer', unitId, from: ON }] },
    })),
  'POST /accounts/{id}/grants': ({ foreign, own }) =>
    [foreign.commune, own.commune].map((unitId) => ({
      path: { id: foreign.account },
      body: { role: 'dx-officer', unitId, from: ON, reason },
    })),
  'POST /accounts/{id}/grants/{grantId}/end': ({ foreign }) => [
    { path: { id: foreign.account, grantId: foreign.grant }, body: { until: ON, reason } },
  ],
  'POST /accounts/{id}/end': ({ foreign }) => [{ path: { id: foreign.account }, body: { reason } }],
  'POST /accounts/{id}/identity-number': ({ foreign, stranger }) => [
    { path: { id: foreign.account }, body: { identityNumber: stranger.identity, reason } },
  ],
  'POST /accounts/{id}/provider-link': ({ foreign }) => [{ path: { id: foreign.account }, body: { subject: 'x', reason } }],
  'POST /accounts/{id}/provider-link/end': ({ foreign }) => [{ path: { id: foreign.account }, body: { reason } }],
  'POST /accounts/{id}/one-time-password': ({ foreign }) => [{ path: { id: foreign.account }, body: { reason } }],
  'POST /account-requests/{id}/confirm': ({ foreign }) => [{ path: { id: foreign.request }, body: { reason } }],
  'POST /account-requests/{id}/decline': ({ foreign }) => [{ path: { id: foreign.request }, body: { reason } }],
  'POST /account-requests/{id}/withdraw': ({ foreign }) => [{ path: { id: foreign.request }, body: { reason } }],
  'POST /exclusive-roles': () => [{ body: { roles: ['auditor', 'finance-officer'], from: ON, reason } }],
  'POST /exclusive-roles/{id}/end': ({ foreign }) => [{ path: { id: foreign.request }, body: { until: ON, reason } }],
}

export const REGISTER_ATTACKS: Attacks = {
  'POST /reorganisations/preview': (world) => listPlans(world).map((body) => ({ body })),
  'POST /reorganisations': (world) => listPlans(world).map((body) => ({ body })),
  'POST /reorganisations/reviews/{id}/settle': ({ foreign }) => [{ path: { id: foreign.review }, body: { reason } }],
  'POST /people/by-number': ({ stranger }) => [{ body: { number: stranger.identity } }],
  'POST /people/{id}/unmask': ({ foreign }) => [
    { path: { id: foreign.person }, body: { fields: ['identity-number', 'phone', 'accounts'], purpose: reason } },
  ],
  'POST /people/{id}/accounts': ({ foreign }) => [
    { path: { id: foreign.person }, body: { number: '515151515151', bank: 'BIDV', reason } },
  ],
  'POST /account-changes/decisions': ({ foreign }) =>
    [false, true].map((confirmed) => ({ body: { accountIds: [foreign.accountChange], confirmed, reason } })),
  'POST /groups': ({ foreign }) => [
    {
      body: {
        communeId: foreign.commune,
        name: 'Tổ Chen Vào',
        decision: { number: '1/QĐ', date: ON },
        hamlets: [{ name: '9', kind: 'ap' }],
        reason,
      },
    },
  ],
  'POST /groups/{id}/status': ({ foreign }) => [{ path: { id: foreign.group }, body: { status: 'suspended', from: ON, reason } }],
  'POST /groups/{id}/name': ({ foreign }) => [{ path: { id: foreign.group }, body: { name: 'Tổ Khác', on: ON, reason } }],
  'POST /groups/{id}/flag/clear': ({ foreign }) => [{ path: { id: foreign.group }, body: { reason } }],
  'POST /groups/{id}/memberships': ({ foreign, own, stranger }) => {
    const claimed = { fullName: stranger.name, identityNumber: stranger.identity, phone: '0977000111' }
    return [own.group, foreign.group].map((id) => ({ path: { id }, body: { ...claimed, role: 'member', from: ON, reason } }))
  },
  'POST /groups/{id}/memberships/{membershipId}/end': ({ foreign, own }) =>
    [own.group, foreign.group].map((id) => ({
      path: { id, membershipId: foreign.membership },
      body: { until: ON, reason },
    })),
  'POST /groups/{id}/memberships/{membershipId}/role': ({ foreign, own }) =>
    [own.group, foreign.group].map((id) => ({
      path: { id, membershipId: foreign.membership },
      body: { role: 'deputy', from: ON, reason },
    })),
  'POST /duplicates/{id}/decision': ({ foreign, own }) => [
    { path: { id: own.duplicate }, body: { outcome: 'same', survivorId: foreign.person, reason } },
    { path: { id: own.duplicate }, body: { outcome: 'ended', membershipId: foreign.membership, until: ON, reason } },
    { path: { id: foreign.duplicate }, body: { outcome: 'different', reason } },
    { path: { id: foreign.duplicate }, body: { outcome: 'same', survivorId: foreign.person, reason } },
  ],
  'POST /people/{id}/erase': ({ foreign }) => [{ path: { id: foreign.person }, body: { reason } }],
}

/** Changes another ward, gives the own ward's territory to it, and makes a province. */
const listPlans = ({ foreign, own }: World) =>
  [
    [{ change: 'amend', unitId: foreign.commune, name: 'Xã Đổi Tên' }],
    [{ change: 'end', unitId: own.commune, into: [{ to: foreign.commune, share: null }] }],
    [{ change: 'establish', ref: 'new', level: 'province', kind: 'tinh', name: 'Tỉnh Mới' }],
  ].map((changes) => ({ on: '2024-09-01', title: 'Đổi xã người khác', basis: 'NQ 1/2024', changes }))

export const IMPORT_ATTACKS: Attacks = {
  'POST /imports': async ({ stranger, foreign }) => {
    const bytes = await writeRegister([
      [foreign.communeName, 'Tổ Chen', stranger.name, 'Tổ trưởng', '0977000111', stranger.identity],
    ])
    return [{ file: { field: 'files', name: 'chen.xlsx', bytes } }]
  },
  'POST /imports/{id}/marked.xlsx': ({ foreign }) => [{ path: { id: foreign.import }, body: {} }],
  'PATCH /imports/{id}': ({ foreign }) => [{ path: { id: foreign.import }, body: { asOf: ON } }],
  'PUT /imports/{id}/mapping': ({ foreign }) => [
    {
      path: { id: foreign.import },
      body: { signature: 'x', headingRow: 1, columns: { A: 'ignored' }, constants: { commune: foreign.communeName }, keep: true },
    },
  ],
  'PATCH /imports/{id}/rows/{rowId}': ({ foreign, own }) => [
    { path: { id: foreign.import, rowId: foreign.row }, body: { cells: { phone: '0977000999' } } },
    { path: { id: own.import, rowId: foreign.row }, body: { cells: { phone: '0977000999' } } },
    { path: { id: own.import, rowId: own.row }, body: { cells: { commune: foreign.communeName, group: 'Tổ Xa Xôi' } } },
    { path: { id: own.import, rowId: own.row }, body: { cells: { phone: '0977000999' } } },
  ],
  'POST /imports/{id}/rows/{rowId}': ({ foreign, own }) =>
    ['same-moves', 'same-both', 'different', 'as-written', 'drop'].flatMap((decision) => [
      { path: { id: foreign.import, rowId: foreign.row }, body: { decision, reason } },
      ...(decision === 'drop' ? [] : [{ path: { id: own.import, rowId: own.row }, body: { decision, reason } }]),
    ]),
  'POST /imports/{id}/take': ({ foreign, own }) => [
    { path: { id: foreign.import }, body: {} },
    { path: { id: own.import }, body: { endMembershipIds: [foreign.membership], reason } },
    { path: { id: own.import }, body: {} },
  ],
  'POST /imports/{id}/discard': ({ foreign }) => [{ path: { id: foreign.import }, body: { reason } }],
  'POST /imports/{id}/corrections': ({ foreign, own }) => {
    const said = { field: 'phone', becomes: '0977000999', remember: true }
    return [
      { path: { id: foreign.import }, body: { ...said, rowIds: [foreign.row] } },
      { path: { id: own.import }, body: { ...said, rowIds: [foreign.row] } },
      { path: { id: own.import }, body: { ...said, field: 'commune', becomes: foreign.communeName, rowIds: [own.row] } },
    ]
  },
  'POST /imports/{id}/corrections/{correctionId}/undo': ({ foreign }) => [
    { path: { id: foreign.import, correctionId: foreign.row } },
  ],
  'POST /imports/{id}/undo': ({ foreign }) => [{ path: { id: foreign.import }, body: { reason } }],
  'POST /imports/{id}/aside': ({ foreign }) => [{ path: { id: foreign.import }, body: { rowIds: [foreign.import], reason } }],
  'POST /imports/{id}/aside/undo': ({ foreign }) => [{ path: { id: foreign.import } }],
  'POST /imports/{id}/font': ({ foreign }) => [{ path: { id: foreign.import }, body: { file: 'x.xlsx', isConverted: true } }],
}

const ACT = {
  replaces: null,
  subject: 'local-government-amended',
  kind: 'law',
  number: '1/2016/QH13',
  title: 'Sửa đổi',
  issuedBy: 'Quốc hội',
  issuedOn: '2016-01-01',
  from: '2016-02-01',
  until: '2016-03-01',
} as const
const OFFICE = {
  replaces: null,
  role: 'finance',
  name: 'Sở Khác',
  basis: 'Không có',
  from: '2016-02-01',
  until: '2016-03-01',
} as const

export const MONEY_ATTACKS: Attacks = {
  'POST /cited-acts': () => [{ body: { ...ACT, reason } }],
  'POST /cited-acts/preview': () => [{ body: ACT }],
  'POST /issuing-offices': () => [{ body: { ...OFFICE, reason } }],
  'POST /issuing-offices/preview': () => [{ body: OFFICE }],
  'POST /cited-acts/{id}/withdrawal': ({ foreign }) => [{ path: { id: foreign.draft }, body: { reason } }],
  'POST /cited-acts/{id}/withdrawal/preview': ({ foreign }) => [{ path: { id: foreign.draft }, body: {} }],
  'POST /issuing-offices/{id}/withdrawal': ({ foreign }) => [{ path: { id: foreign.draft }, body: { reason } }],
  'POST /issuing-offices/{id}/withdrawal/preview': ({ foreign }) => [{ path: { id: foreign.draft }, body: {} }],
  'POST /provisions': () => [{ body: { document: { code: 'chen-vao' } } }],
  'PUT /provisions/{id}': ({ foreign }) => [{ path: { id: foreign.draft }, body: { document: { code: 'ban-thao-cua-tinh' } } }],
  'POST /provisions/{id}/activate': ({ foreign }) => [{ path: { id: foreign.draft }, body: {} }],
  'POST /provisions/{id}/withdraw': ({ foreign }) =>
    [foreign.draft, foreign.policy].map((id) => ({ path: { id }, body: { reason } })),
  'POST /provisions/evaluate': ({ foreign }) => [{ body: { provisionId: foreign.policy, facts: {}, month: '2024-06' } }],
  'POST /budget/lines': ({ province, foreign }) =>
    [province.provinceId, foreign.commune].map((unitId) => ({
      body: { year: 2024, source: 'Nguồn lạ', level: 'province', unitId, provisionCode: province.provisionCode, name: 'Chen' },
    })),
  'POST /budget/lines/{id}/entries': ({ province }) => [
    {
      path: { id: province.lineId },
      body: { kind: 'allocate', amount: 1000, decision: { number: '1/QĐ', date: ON }, reason },
    },
  ],
  'POST /budget/lines/{id}/entries/{entryId}/decision': ({ province, foreign }) => [
    { path: { id: province.lineId, entryId: foreign.entry }, body: { outcome: 'declined', reason } },
  ],
  'POST /payment-cycles': ({ province }) => [{ body: { provisionCode: province.provisionCode, month: '2024-07' } }],
  'POST /payment-cycles/{id}/compute': ({ cycle }) => [{ path: { id: cycle } }],
  'POST /payment-cycles/{id}/computations': ({ cycle }) => [{ path: { id: cycle } }],
  'POST /payment-cycles/{id}/submit': ({ cycle, province }) => [
    { path: { id: cycle }, body: { lines: [{ lineId: province.lineId }] } },
  ],
  'POST /payment-cycles/{id}/return': ({ cycle }) => [{ path: { id: cycle }, body: { reason } }],
  'POST /payment-cycles/{id}/approve': ({ cycle, fingerprint }) => [{ path: { id: cycle }, body: { fingerprint } }],
  'POST /payment-cycles/{id}/changed-payees/approve': ({ cycle, foreign }) => [
    {
      path: { id: cycle },
      body: { lines: [{ entitlementId: foreign.person, payeeId: foreign.person, accountDigest: 'a'.repeat(64) }], reason },
    },
  ],
  'POST /holds': ({ foreign: { person, group, commune } }) =>
    Object.entries({ payee: person, group, commune }).map(([subject, subjectId]) => ({ body: { subject, subjectId, reason } })),
  'POST /holds/{id}/release': ({ foreign }) => [{ path: { id: foreign.hold }, body: { reason } }],
  'POST /payment-cycles/{id}/holds': ({ cycle, province }) => [
    { path: { id: cycle }, body: { groupId: province.groupIds[0], reason } },
  ],
  'POST /payment-cycles/{id}/holds/release': ({ cycle, province }) => [
    { path: { id: cycle }, body: { groupId: province.groupIds[0], reason } },
  ],
  'POST /payment-cycles/{id}/order': ({ cycle }) => [{ path: { id: cycle } }],
  'POST /payment-cycles/{id}/payees.csv': ({ cycle }) => [{ path: { id: cycle }, body: {} }],
  'POST /payment-cycles/{id}/payees.xlsx': ({ cycle }) => [{ path: { id: cycle }, body: {} }],
  'POST /payment-cycles/{id}/settlements': ({ cycle }) => [
    {
      path: { id: cycle },
      file: { field: 'file', name: 'nh.csv', bytes: new TextEncoder().encode('Số tham chiếu,Số tiền\nx,1\n') },
    },
  ],
  'POST /payment-cycles/{id}/settlements/preview': ({ cycle }) => [
    {
      path: { id: cycle },
      file: { field: 'file', name: 'nh.csv', bytes: new TextEncoder().encode('Số tham chiếu,Số tiền\nx,1\n') },
    },
  ],
  'POST /payment-cycles/{id}/close': ({ cycle }) => [{ path: { id: cycle } }],
  'POST /payment-cycles/{id}/supplements': ({ cycle }) => [{ path: { id: cycle } }],
  'POST /payment-cycles/{id}/endings': ({ cycle, foreign }) => [
    {
      path: { id: cycle },
      body: {
        sums: [{ entitlementId: foreign.entitlement, payeeKey: 'nobody' }],
        decision: { number: '1/QĐ', date: '2024-08-01' },
        reason,
      },
    },
  ],
  'POST /payment-cycles/{id}/endings/decide': ({ cycle, foreign }) => [
    { path: { id: cycle }, body: { endingIds: [foreign.entitlement], outcome: 'confirmed' } },
  ],
  'POST /payment-cycles/{id}/corrections/supplement': ({ cycle, province }) => [
    { path: { id: cycle }, body: { groupIds: province.groupIds.slice(0, 1), reason } },
  ],
  'POST /payment-cycles/{id}/claims': ({ cycle, foreign }) => [
    {
      path: { id: cycle },
      body: {
        sums: [{ disbursementId: foreign.entitlement, amount: 1000 }],
        cause: 'other',
        evidence: { number: '1/BB', date: '2024-08-01' },
        reason,
      },
    },
  ],
  'POST /payment-cycles/{id}/claims/decide': ({ cycle, foreign }) => [
    { path: { id: cycle }, body: { claimIds: [foreign.claim], outcome: 'confirmed' } },
  ],
  'POST /claims/{id}/returns': ({ foreign }) => [
    { path: { id: foreign.claim }, body: { amount: 1000, voucher: { number: '1', date: '2024-08-01' } } },
  ],
  'POST /claims/{id}/decisions': ({ foreign }) => [
    {
      path: { id: foreign.claim },
      body: { wanted: { kind: 'write-off', amount: 1000 }, decision: { number: '1/QĐ', date: '2024-08-01' }, reason },
    },
  ],
  'POST /claims/{id}/decisions/{decisionId}/decide': ({ foreign }) => [
    { path: { id: foreign.claim, decisionId: foreign.objection }, body: { outcome: 'confirmed' } },
  ],
  'POST /payment-cycles/{id}/bank-differences/{differenceId}/proposals': ({ cycle, foreign }) => [
    { path: { id: cycle, differenceId: foreign.entitlement }, body: { outcome: 'claimed', reason } },
  ],
  'POST /payment-cycles/{id}/bank-differences/{differenceId}/decision': ({ cycle, foreign }) => [
    { path: { id: cycle, differenceId: foreign.entitlement }, body: { verdict: 'confirmed' } },
  ],
  'POST /payment-cycles/{id}/confirmations': ({ cycle, foreign, province }) => [
    { path: { id: cycle }, body: { communeId: foreign.commune, state: 'returned', reason } },
    { path: { id: cycle }, body: { groupIds: province.groupIds, state: 'returned', reason } },
  ],
  'POST /payment-cycles/{id}/objections': ({ cycle, province }) => [
    { path: { id: cycle }, body: { groupId: province.groupIds[1], what: 'thiếu' } },
  ],
  'POST /objections/{id}/answer': ({ foreign }) => [{ path: { id: foreign.objection }, body: { answer: 'không' } }],
}
