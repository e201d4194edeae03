import type { ShellCommand } from './script'

/** What is wrong with an `aws` command that can be seen without a model of the API. */
interface CommandFault {
  readonly message: string
  readonly mend: string
}

const lowerKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Commands of the CLI's own that take positional arguments. */
const takesPositionals = new Set(['s3', 'configure', 'help'])
/** The same, for single commands of a service. */
const operationTakesPositional = new Set(['logs tail'])
/** Options of the `aws` command itself, which may stand before the service. */
const globalFlags = new Set(['--region', '--profile', '--output', '--query', '--endpoint-url', '--color'])
const globalSwitches = new Set([
  '--no-cli-pager',
  '--debug',
  '--no-verify-ssl',
  '--no-paginate',
  '--no-sign-request',
  '--version',
])

/** `aws ecs create-service …` → `ecs create-service`; null when the command names none. */
export function operationOf(command: ShellCommand): { service: string; operation: string; rest: number } | null {
  if (command.words[0] !== 'aws') return null
  let at = 1
  while (command.words[at]?.startsWith('--')) at += globalSwitches.has(command.words[at] as string) ? 1 : 2
  const service = command.words[at]
  const operation = command.words[at + 1]
  return service === undefined || operation === undefined ? null : { service, operation, rest: at + 2 }
}

/**
 * Checks the face of an `aws` command: service, operation, flags, JSON values.
 * The check against the API models takes the same commands (lib/aws/cli grows there).
 */
export function checkAwsCommand(command: ShellCommand): CommandFault[] {
  if (command.words[0] !== 'aws' || command.words[1] === '--version') return []
  const named = operationOf(command)
  if (!named)
    return [{ message: '`aws` without a service and an operation', mend: 'write `aws <service> <operation> …`' }]
  const faults: CommandFault[] = []
  for (const word of [named.service, named.operation]) {
    if (!lowerKebab.test(word))
      faults.push({
        message: `\`${word}\` is not a service or operation name`,
        mend: 'write it in lower case with hyphens, as `ecs create-service`',
      })
  }
  if (takesPositionals.has(named.service)) return faults
  const positionals =
    named.operation === 'wait' || operationTakesPositional.has(`${named.service} ${named.operation}`) ? 1 : 0
  return [...faults, ...checkArguments(command, named.rest + positionals)]
}

function checkArguments(command: ShellCommand, from: number): CommandFault[] {
  const faults: CommandFault[] = []
  const seen = new Set<string>()
  let flag: string | undefined
  for (let i = from; i < command.words.length; i++) {
    const word = command.words[i] as string
    if (word.startsWith('--')) {
      flag = word.split('=')[0] as string
      faults.push(...checkFlag(flag, seen))
      seen.add(flag)
    } else if (flag === undefined && !command.dynamic[i]) {
      faults.push({ message: `stray argument \`${word}\``, mend: 'put it after the flag it belongs to, or remove it' })
    } else if (/^-[a-z]/i.test(word) && !/^-\d/.test(word)) {
      faults.push({ message: `\`${word}\`: the AWS CLI has no short flags`, mend: 'write the flag with two hyphens' })
    } else if (!command.dynamic[i]) faults.push(...checkJson(word, flag ?? ''))
  }
  return faults
}

function checkFlag(flag: string, seen: ReadonlySet<string>): CommandFault[] {
  if (!/^--[a-z0-9]+(-[a-z0-9]+)*$/.test(flag))
    return [
      { message: `\`${flag}\` is not a flag`, mend: 'write flags in lower case with hyphens, as `--task-definition`' },
    ]
  if (seen.has(flag) && !globalFlags.has(flag))
    return [{ message: `\`${flag}\` stands twice`, mend: 'keep one of them' }]
  return []
}

function checkJson(word: string, flag: string): CommandFault[] {
  if (!/^\s*[{[]\s*["{[]/.test(word)) return []
  try {
    JSON.parse(word)
    return []
  } catch (error) {
    return [
      {
        message: `value of \`${flag}\` is not JSON: ${(error as Error).message}`,
        mend: 'write valid JSON inside single quotes',
      },
    ]
  }
}
