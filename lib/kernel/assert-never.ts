/** Marks a branch that the type system proves unreachable; throws if data got past a parser anyway. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
