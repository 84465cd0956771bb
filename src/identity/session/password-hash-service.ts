/** Loaded when a password is hashed: the library is large, and the thread of jobs never needs it. */
const library = () => import('better-auth/crypto')

export const hashPassword = async (password: string): Promise<string> => (await library()).hashPassword(password)

export const verifyPassword = async (given: { readonly hash: string; readonly password: string }): Promise<boolean> =>
  (await library()).verifyPassword(given)
