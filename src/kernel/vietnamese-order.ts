const byVietnamese = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order (a ă â … d đ …), numbers by value: Ấp 2 before Ấp 10. */
export const compareVietnamese = (left: string, right: string): number => byVietnamese.compare(left, right)
