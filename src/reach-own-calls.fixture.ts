import type { Attack, Attacks } from './reach-attacks.fixture.ts'

/** Nothing in the call names anything of somebody else. */
const ofOneself = (body?: object) => (): readonly Attack[] => [body === undefined ? {} : { body }]

const ASSERTION = { id: 'eA', clientDataJSON: 'eA', authenticatorData: 'eA', signature: 'eA' }

/** Calls that name nothing of anybody else: tried once, since several try a password, which takes its time. */
export const OWN_CALLS: Attacks = {
  'POST /session': ofOneself({ username: 'la.can-bo', password: 'không phải mật khẩu' }),
  'DELETE /session': () => [],
  'POST /session/second-step': ofOneself({ code: '000000' }),
  'POST /me/password': ofOneself({ currentPassword: 'sai', newPassword: 'tàu lửa xanh uống trà' }),
  'DELETE /me/sessions': () => [],
  'POST /me/sessions/end-others': () => [],
  'POST /me/notices/read': ofOneself({ ids: ['00000000-0000-7000-8000-00000000000f'] }),
  'POST /me/two-factor': ofOneself({ password: 'sai' }),
  'POST /me/two-factor/confirm': ofOneself({ code: '000000' }),
  'POST /me/two-factor/end': ofOneself({ password: 'sai', code: '000000' }),
  'POST /session/second-step/challenge': ofOneself(),
  'POST /session/second-step/passkey': ofOneself({ ...ASSERTION }),
  'POST /session/provider': ofOneself(),
  'POST /session/provider/finish': ofOneself({ state: 'x', code: 'y' }),
  'POST /me/passkeys/challenge': ofOneself(),
  'POST /me/passkeys/begin': ofOneself({ password: 'sai' }),
  'POST /me/passkeys': ofOneself({ name: 'Máy', id: 'eA', clientDataJSON: 'eA', attestationObject: 'eA', transports: [] }),
  'POST /me/provider': ofOneself({ password: 'sai' }),
  'POST /me/provider/end': ofOneself({ password: 'sai' }),
  'POST /field/session': ofOneself({ code: '00000-00000' }),
  'DELETE /field/session': () => [],
  'POST /setup': ofOneself({ token: 'không có', username: 'chu', name: 'Chủ', password: 'tàu lửa xanh uống trà' }),
  'POST /register-words/{id}/forget': () => [{ path: { id: '00000000-0000-7000-8000-00000000000f' } }],
  'POST /saved-views': ofOneself({ place: 'groups', name: 'Của tôi', query: '' }),
  'POST /provisions/check': ofOneself({ document: { code: 'x' } }),
  'POST /criteria-trees/check': ofOneself({ document: {} }),
  'POST /criteria-tables/read': () => [
    {
      query: { year: '2024', block: 'commune' },
      file: { field: 'file', name: 'b.csv', bytes: Buffer.from('TT;Tiêu chí;Điểm tối đa') },
    },
  ],
}
