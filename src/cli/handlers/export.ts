import { isMonth } from '../../kernel/calendar.ts'
import { tellRefusal } from '../../kernel/result.ts'
import { streamJournal } from '../../ledger/service.ts'
import { paymentRefusalText } from '../../payments/index.ts'
import { findCycleOf, readingService } from '../../payments/service.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'
import { draftFile, unlessUnwritable, writtenTo } from '../write-file.ts'

export async function exportPayees(args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month] = args.positionals
  const { format = 'csv', out, order } = args.values
  if (month === undefined || !isMonth(month))
    return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
  if (format !== 'csv' && format !== 'xlsx') return wrongUsage('--format là csv hoặc xlsx.', '--format is csv or xlsx.')
  if (format === 'xlsx' && typeof out !== 'string') return wrongUsage('Tệp xlsx cần --out TỆP.', 'An xlsx needs --out FILE.')
  if (order !== undefined && !/^[1-9]\d*$/.test(String(order)))
    return wrongUsage('--order là số của lệnh chi, ví dụ 1.', '--order is the number of an order, such as 1.')
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const wanted = { month, provisionCode: provision.value }
    const cycle = await findCycleOf(platform.database, wanted)
    if (cycle === undefined) return notOpened(wanted)
    const orderNumber = order === undefined ? undefined : Number(order)
    const asked = { cycleId: cycle.id, format, orderNumber } as const
    const reading = readingService(platform)
    if (typeof out === 'string') return exportInto(out, (keep) => reading.exportPayees(actor, { ...asked, keep }), wanted)
    const made = await reading.exportPayees(actor, asked)
    if (!made.ok) return refusedBecause(made.refusal, tellRefusal(made.refusal, paymentRefusalText))
    const { bytes, unmasked } = made.value
    return write(bytes, { out, json: { month, provision: provision.value, unmasked } })
  })
}

type Export = (keep: (bytes: Uint8Array) => Promise<void>) => ReturnType<ReturnType<typeof readingService>['exportPayees']>

/** On the disk before the trail notes that numbers were given out, under its name only after: neither without the other. */
function exportInto(path: string, make: Export, wanted: { month: string; provisionCode: string }): Promise<Outcome> {
  return unlessUnwritable(path, async () => {
    let draft: Awaited<ReturnType<typeof draftFile>> | undefined
    try {
      const made = await make(async (bytes) => {
        draft = await draftFile(path, bytes)
      })
      if (!made.ok) return refusedBecause(made.refusal, tellRefusal(made.refusal, paymentRefusalText))
      await draft?.keep()
      const { month, provisionCode: provision } = wanted
      return done({ month, provision, unmasked: made.value.unmasked, file: path }, [path])
    } finally {
      await draft?.drop()
    }
  })
}

export async function exportJournal({ values: { out } }: Arguments, { openPlatform, sayWhere }: CliContext): Promise<Outcome> {
  const { database } = await openPlatform()
  const parts: string[] = []
  for await (const part of streamJournal(database)) parts.push(part)
  // The first is the head of the journal.
  const entries = parts.length - 1
  if (entries === 0) sayWhere()
  return write(new TextEncoder().encode(parts.join('')), { out, json: { entries } })
}

/** Into the file named, or onto standard output. */
async function write(bytes: Uint8Array, { out, json }: { out: string | boolean | undefined; json: object }): Promise<Outcome> {
  if (typeof out !== 'string')
    return done({ ...json, text: new TextDecoder().decode(bytes) }, [new TextDecoder().decode(bytes).trimEnd()])
  return writtenTo(out, bytes, json)
}
