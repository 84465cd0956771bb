/** What a table says beside its own words. */
export const tableText = {
  vi: { total: 'Tổng cộng', rows: (count: string) => `Số dòng: ${count}`, page: 'Trang' },
  en: { total: 'Total', rows: (count: string) => `Rows: ${count}`, page: 'Page' },
} as const
