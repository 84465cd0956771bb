/** The words of an address. Whoever wrote them, nothing is known of them but that they are text. */
export type Words = Readonly<Record<string, string | undefined>>

/** What a word says, or that it says nothing that is understood. */
type Read<Value> = (word: string) => Value | undefined
type Readers = Readonly<Record<string, Read<unknown>>>

/** What a screen understands of its address; a word that is absent or not understood is not there. */
export type Understood<By extends Readers> = {
  readonly [Name in keyof By]?: By[Name] extends Read<infer Value> ? Value : never
}

export const anyText: Read<string> = (word) => word
export const aDay: Read<string> = (word) => (/^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined)
export const aCount: Read<number> = (word) => (/^\d{1,9}$/.test(word) ? Number(word) : undefined)
export const oneOf =
  <const Choice extends string>(choices: readonly Choice[]): Read<Choice> =>
  (word) =>
    choices.find((choice) => choice === word)

/** Reads the named words of an address: for a route, which so checks the links to it, and for the list on its screen. */
export const readWords =
  <By extends Readers>(readers: By) =>
  (words: Readonly<Record<string, unknown>>): Understood<By> =>
    Object.fromEntries(
      Object.entries(readers).flatMap(([name, read]): unknown[][] => {
        const word = String(words[name] ?? '')
        const value = word === '' ? undefined : read(word)
        return value === undefined ? [] : [[name, value]]
      }),
    )
