import { answersWith } from '../../platform/http/answer.ts'
import type { DeviceRefusal } from '../device/device.ts'
import { deviceRefusalText } from '../device/device-text.ts'

export const { answer } = answersWith<DeviceRefusal>(deviceRefusalText, {
  'not-allowed': 403,
  'group-unknown': 404,
  'not-a-member': 422,
  'code-wrong': 422,
  'code-of-nobody': 422,
  'device-unknown': 404,
  'device-ended': 409,
})
