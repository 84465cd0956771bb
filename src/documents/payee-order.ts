import { compareVietnamese } from '../kernel/vietnamese-order.ts'

/** Where a payment is found in a list; units without their kind, as the screens order them. */
export interface PlaceInList {
  readonly district: string | null
  readonly commune: string
  readonly group: string
  readonly reference: string
}

/** The order of a list of payees: by district where there is one, commune and group, each in Vietnamese order. */
export const comparePlaces = (one: PlaceInList, other: PlaceInList): number =>
  compareVietnamese(one.district ?? one.commune, other.district ?? other.commune) ||
  compareVietnamese(one.commune, other.commune) ||
  compareVietnamese(one.group, other.group) ||
  compareVietnamese(one.reference, other.reference)
