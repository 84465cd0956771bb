import type ts from 'typescript'

/** A stretch of a statement: words of the source, or a value that is sent beside them. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string; readonly from: ts.Node }
  | { readonly kind: 'parameter'; readonly type: ts.Type; readonly from: ts.Node }

/** Names and what they hold, where a function is read for one of its calls. */
export type Scope = ReadonlyMap<ts.Symbol, () => Value>

/** What an expression is known to be without running it. */
export type Value =
  | { readonly kind: 'sql'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'text'; readonly text: string; readonly node?: ts.Node }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'record'; readonly literal: ts.ObjectLiteralExpression; readonly scope: Scope }
  | { readonly kind: 'function'; readonly body: ts.FunctionLikeDeclaration; readonly scope: Scope }
  | { readonly kind: 'absent' }
  | RunTimeValue

/** Known by its type alone, unless a caller tells more. */
export interface RunTimeValue {
  readonly kind: 'run-time'
  readonly node: ts.Node
  readonly type: ts.Type
  /** The same for the same value, so that one decision about it is made once a statement. */
  readonly identity: string
  readonly fromCaller?: (() => Value | undefined) | undefined
}

/** Part of a statement cannot be told from the source. */
export class Unresolved extends Error {
  readonly node: ts.Node
  constructor(node: ts.Node, what: string) {
    super(what)
    this.node = node
  }
}
