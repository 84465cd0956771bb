/** One violation of a document's schema. `pointer` is the JSON pointer (RFC 6901) of the value. */
export type FormFinding = { readonly pointer: string } & (
  | { readonly code: 'not-an-object' }
  | { readonly code: 'wrong-type'; readonly expected: string; readonly got: string }
  | { readonly code: 'percentage'; readonly got: string }
  | { readonly code: 'not-whole'; readonly got: number }
  | { readonly code: 'below-minimum'; readonly minimum: number; readonly got: number }
  | { readonly code: 'above-maximum'; readonly maximum: number; readonly got: number }
  | { readonly code: 'field-missing'; readonly field: string }
  | { readonly code: 'field-unknown'; readonly field: string; readonly near: readonly string[] }
  | { readonly code: 'not-among'; readonly got: string; readonly values: readonly string[]; readonly near: readonly string[] }
  | { readonly code: 'wrong-form'; readonly got: string; readonly expected: string }
  | { readonly code: 'too-few'; readonly minimum: number }
  | { readonly code: 'too-many'; readonly maximum: number }
  | { readonly code: 'choose-one'; readonly options: readonly string[] }
  | { readonly code: 'not-finite'; readonly got: string }
)

/** Appends a step to a JSON pointer, escaped as RFC 6901 asks. */
export const under = (pointer: string, step: string | number): string =>
  `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
