/** What is shown of a person's name at the provider, which may be their identity number. */
export const endOfSubject = (subject: string): string => (subject.length > 6 ? `•••• ${subject.slice(-4)}` : '••••')

/** What the keyed hash of a person at a provider is taken over. */
export const subjectAt = (issuer: string, subject: string): string => JSON.stringify(['provider', issuer, subject])
