/** How scripts that people run read their options, and say what is wrong with them. */
import { parseArgs } from 'node:util'

/** Ends the script with what is wrong and how it is used. */
export type Refuse = (...lines: readonly string[]) => never

/** Says on standard error what is wrong, then the usage, and exits with 1. */
export function refusing(usage: string): Refuse {
  return (...lines) => {
    console.error([...lines, usage].join('\n'))
    process.exit(1)
  }
}

/** The texts after `--name`, for each of the names; anything else on the command line is refused. */
export function readOptions<Name extends string>(
  names: readonly Name[],
  refuse: Refuse,
): { readonly [name in Name]?: string } {
  try {
    const options = Object.fromEntries(names.map(name => [name, { type: 'string' } as const]))
    return parseArgs({ options }).values as { readonly [name in Name]?: string }
  } catch (error) {
    return refuse((error as Error).message)
  }
}
