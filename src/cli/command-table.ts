import type { Command } from './command.ts'
import { administratorCommands } from './commands/administrator.ts'
import { arrearsCommands } from './commands/arrears.ts'
import { indexCommands } from './commands/assess-index.ts'
import { awardsCommands } from './commands/awards.ts'
import { bankCommands } from './commands/bank.ts'
import { careCommands } from './commands/care.ts'
import { claimsCommands } from './commands/claims.ts'
import { criteriaCommands } from './commands/criteria.ts'
import { demoCommands } from './commands/demo.ts'
import { exportCommands } from './commands/export.ts'
import { holdsCommands } from './commands/holds.ts'
import { importCommands } from './commands/import.ts'
import { looksCommands } from './commands/looks.ts'
import { monthCommands } from './commands/month.ts'
import { provisionCommands } from './commands/provision.ts'
import { roundCommands } from './commands/round.ts'
import { thresholdsCommands } from './commands/thresholds.ts'

/** Every command in the order of the help: what it is called and takes. What it does is loaded when it is called. */
export const COMMANDS: readonly Command[] = [
  ...importCommands,
  ...provisionCommands,
  ...monthCommands,
  ...looksCommands,
  ...bankCommands,
  ...arrearsCommands,
  ...claimsCommands,
  ...holdsCommands,
  ...thresholdsCommands,
  ...exportCommands,
  ...criteriaCommands,
  ...roundCommands,
  ...awardsCommands,
  ...indexCommands,
  ...careCommands,
  ...administratorCommands,
  ...demoCommands,
]
