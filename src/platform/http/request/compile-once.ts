/**
 * A schema is compiled when it is first held to something, once in a process: of some hundred routes a start needs none,
 * and a command or a test few. A schema that cannot be compiled is found by the test of all routes.
 */
export function compileOnce<Schema extends object, Compiled>(
  compile: (schema: Schema) => Compiled,
): (schema: Schema) => Compiled {
  const known = new WeakMap<Schema, Compiled>()
  return (schema) => {
    const found = known.get(schema)
    if (found !== undefined) return found
    const compiled = compile(schema)
    known.set(schema, compiled)
    return compiled
  }
}
