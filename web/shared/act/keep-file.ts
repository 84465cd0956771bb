import type { FetchedFile } from '../api/client.ts'

const A_MINUTE_MS = 60_000

/** Gives a file to the browser, which keeps it where it keeps what is downloaded. */
export function keepFile({ name, content }: FetchedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), A_MINUTE_MS)
}
