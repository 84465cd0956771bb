/** Why a new installation was not given its first administrator, or its demonstration accounts. */
export type SetupRefusal =
  | { readonly kind: 'set-up-already' }
  | { readonly kind: 'setup-token-wrong' }
  | { readonly kind: 'real-accounts-exist' }
