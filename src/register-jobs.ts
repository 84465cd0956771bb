import { registerImportJobs } from './exchange/jobs.ts'
import { registerPaymentJobs } from './payments/jobs.ts'
import type { Platform } from './platform/platform.ts'

/** Has a platform do the jobs of every capability. */
export function registerJobs(platform: Platform): void {
  registerImportJobs(platform)
  registerPaymentJobs(platform)
}
