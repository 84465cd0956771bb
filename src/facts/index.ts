export {
  type FactValue,
  isValueOf,
  SHARED_TOLD,
  SUBJECT_KINDS,
  type SubjectKind,
  type ToldFact,
  toldFacts,
} from './dictionary/dictionary.ts'
