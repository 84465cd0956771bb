/** The pure face of privacy: requests of persons and how long data are kept. */
export { REQUEST_KINDS, type RequestKind } from './request.ts'
export { requestKindText, retentionText } from './text.ts'
