/** A body that names a field twice. */
export class FieldTwice extends Error {
  readonly field: string
  constructor(field: string) {
    super('a field of the body is named twice')
    this.field = field
  }
}
