import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { type RefusalTexts, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import type { JobFailure, JobHandler, JobKind, JobRun } from '../platform.ts'
import { jobFailure } from './text.ts'

/** Whether this is what jobs of the kind are about. */
export const fitsKind = ({ input: schema }: JobKind, input: unknown): boolean => Value.Check(schema, input)

/** A handler that is handed only what its kind is about: an input may have waited since a version that wrote another. */
export const checkInput =
  <Input extends TSchema>({ input: schema }: JobKind<Input>, handler: JobHandler<Input>) =>
  async ({ input, ...run }: JobRun<unknown>): Promise<Result<unknown, JobFailure>> =>
    Value.Check(schema, input) ? handler({ ...run, input }) : refuse(jobFailure['input-unreadable'])

/** The outcome of a use case as the outcome of a job: whoever looks on is told why in both languages. */
export const tellOutcome = <Value, Refusal extends { readonly kind: string }>(
  result: Result<Value, Refusal>,
  texts: RefusalTexts<Refusal>,
): Result<Value, JobFailure> =>
  result.ok ? result : refuse({ kind: result.refusal.kind, ...tellRefusal(result.refusal, texts) })
