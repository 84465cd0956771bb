/** Why a new installation was not given its first administrator, or its demonstration accounts. */
export type SetupRefusal =
  | { readonly kind: 'set-up-already' }
  | { readonly kind: 'setup-token-wrong' }
  | { readonly kind: 'real-accounts-exist' }

/** Why whoever holds the machine was not given another administrator. */
export type WayOutRefusal = { readonly kind: 'not-set-up' } | { readonly kind: 'administrator-already' }
