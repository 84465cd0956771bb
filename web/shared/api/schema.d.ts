// Made by `node scripts/generate-api.ts` from the running application. Do not edit.
export interface paths {}
