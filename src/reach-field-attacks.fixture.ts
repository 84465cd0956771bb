import type { Attacks } from './reach-attacks.fixture.ts'

const CONTENT = {
  ...{
    day: '2024-08-01',
    startsAt: null,
    contents: ['vneid'],
    place: 'Nhà văn hóa',
    people: 3,
    times: 3,
    byAge: null,
    bySex: null,
  },
  ...{ memberIds: [], helpers: null, note: null, isWithdrawn: false },
}

export const FIELD_ATTACKS: Attacks = {
  'POST /field/codes': ({ own, foreign }) => [
    { body: { groupId: foreign.group, personId: foreign.person } },
    { body: { groupId: own.group, personId: foreign.person } },
  ],
  'POST /field/devices/{id}/end': ({ foreign }) => [{ path: { id: foreign.device }, body: { reason: 'thử xem có được không' } }],
  'POST /field/sync/push': ({ foreign, platform }) => [
    {
      body: {
        records: [
          {
            ...{ versionId: platform.newId(), sessionId: platform.newId(), baseId: null, groupId: foreign.group },
            ...{ madeAt: '2024-08-01T10:00:00.000Z', content: CONTENT },
          },
        ],
      },
    },
  ],
}
