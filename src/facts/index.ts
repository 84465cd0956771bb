export type { FactValue } from './dictionary/dictionary.ts'
