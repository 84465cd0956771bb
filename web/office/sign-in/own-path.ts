/** Where a reader goes after signing in: to a page of this site, whoever wrote the address. */
export function ownPath(wished: string | null | undefined, origin: string): string {
  if (!wished?.startsWith('/') || !URL.canParse(wished, origin)) return '/'
  const url = new URL(wished, origin)
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/'
}
