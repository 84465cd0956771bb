import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { formatVnd, type Vnd } from '../kernel/money.ts'

const reading = new ReadingConfig()
reading.unit = ['đồng']
reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']]

/** `Một triệu năm trăm nghìn đồng`: a sum as a paper spells it, beginning with a capital. */
export function amountInWords(amount: Vnd): string {
  const words = doReadNumber(BigInt(amount), reading)
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** `1.500.000 đồng (Một triệu năm trăm nghìn đồng)` */
export const amountWithWords = (amount: Vnd): string => `${formatVnd(amount)} đồng (${amountInWords(amount)})`
