// Runs before the first paint, so that a dark screen does not flash white. Kept apart: no inline script under the CSP.
{
  const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
  const isDark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  document.documentElement.lang = localStorage.getItem('canhtayso-language') ?? 'vi'
}
