/** Why nothing was done with a passkey. */
export type PasskeyRefusal =
  | { readonly kind: 'passkey-refused' }
  | { readonly kind: 'passkey-unknown' }
  | { readonly kind: 'passkey-there' }

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string
  readonly name: string
  /** Its maker keeps copies, on the owner's other devices for example. */
  readonly isCopied: boolean
  readonly madeAt: string
  readonly usedAt: string | null
}

/** What a device answers when a passkey is made; all but the names in base64url. */
export interface NewPasskey {
  readonly id: string
  readonly clientDataJSON: string
  readonly attestationObject: string
  readonly transports: readonly string[]
}

/** What a device answers when a passkey is used. */
export interface Assertion {
  readonly id: string
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
}

/** The site that a passkey belongs to: a device answers no other. */
export interface Site {
  readonly id: string
  readonly origin: string
}

export const siteOf = ({ hostname, origin }: URL): Site => ({ id: hostname, origin })

/** What a challenge was given for: an answer to one is none to another. */
export type Occasion = 'make' | 'prove' | 'sign-in'
