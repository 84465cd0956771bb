import type { OutboxRecord } from '../../../src/activity/index.ts'

/** Hands records that were not sent out of the phone, as the server would read them. */
export function exportRecords(records: readonly OutboxRecord[]): void {
  const versions = records.map(({ versionId, sessionId, baseId, groupId, madeAt, content }) => ({
    ...{ versionId, sessionId, baseId, groupId, madeAt, content },
  }))
  const file = new Blob([JSON.stringify({ records: versions }, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `buoi-huong-dan-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
