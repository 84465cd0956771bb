const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `1.234,5`; a dash for what is not known, which is not zero. */
export const formatNumber = (value: number | null): string => (value === null ? '–' : NUMBER.format(value))

/** `41,36 %`, on one line. */
export const formatShare = (share: number | null): string => (share === null ? '–' : `${formatNumber(share * 100)}\u00a0%`)
