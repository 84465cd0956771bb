import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import { type RefusalTexts, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import type { JobFailure, JobHandler, JobKind, JobRun } from '../platform.ts'
import { jobFailure } from './text.ts'

/** Validates the input of a job of this kind. */
export const fitsKind = <Input extends TSchema>({ input: schema }: JobKind<Input>, input: unknown): input is Static<Input> =>
  Value.Check(schema, input)

/** Wraps a handler with validation of its input, which an older version of the program may have stored. */
export const checkInput =
  <Input extends TSchema>({ input: schema }: JobKind<Input>, handler: JobHandler<Input>) =>
  async ({ input, ...run }: JobRun<unknown>): Promise<Result<unknown, JobFailure>> =>
    Value.Check(schema, input) ? handler({ ...run, input }) : refuse(jobFailure['input-unreadable'])

/** Converts the result of a use case to the outcome of a job, with the refusal in both languages. */
export const tellOutcome = <Value, Refusal extends { readonly kind: string }>(
  result: Result<Value, Refusal>,
  texts: RefusalTexts<Refusal>,
): Result<Value, JobFailure> =>
  result.ok ? result : refuse({ kind: result.refusal.kind, ...tellRefusal(result.refusal, texts) })
