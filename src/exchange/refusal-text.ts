import { monthBeingPaidText } from '../groups/index.ts'
import { notAllowedText } from '../identity/index.ts'
import { type BilingualText, type RefusalTexts, tellRefusal } from '../kernel/result.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { importText, workbookText } from './text.ts'

export const refusalText: RefusalTexts<ImportRefusal> = {
  ...notAllowedText,
  ...monthBeingPaidText,
  ...workbookText,
  ...importText,
}

/** What is kept with an import about why it came to nothing. */
export const tellImport = (refusal: ImportRefusal): BilingualText => tellRefusal(refusal, refusalText)
