import { z } from 'zod'
import { checkAwsCommand } from '@/lib/aws/cli/face'
import { readScript } from '@/lib/aws/cli/script'
import { errorAt, type Finding } from '@/lib/kernel/finding'
import { idSchema } from './schema'
import type { SourceFile } from './source-file'
import { type ParsedYaml, parseYaml } from './yaml'

const text = z.string().trim().min(1)
/** A flag, or another word of a command, and what it does. */
const flagsSchema = z.record(text, text)

const commandTools = ['docker', 'ecr', 'ecs', 'logs', 'application-autoscaling', 'eks', 'eksctl', 'kubectl'] as const

const commandSchema = z.strictObject({
  id: idSchema,
  /** What a person wants, as a sentence that begins with a verb. */
  does: text,
  /** Shell text with `{{placeholder}}` marks. */
  command: text,
  /** Whether it only looks, changes something, or takes something away. */
  effect: z.enum(['xem', 'doi', 'xoa']),
  /** Explains the flags of this command; those of the group and of the book need not be repeated. */
  flags: flagsSchema.default({}),
  note: text.optional(),
  lesson: idSchema.optional(),
})

const groupSchema = z.strictObject({
  id: idSchema,
  tool: z.enum(commandTools),
  /** The intent that its commands share. */
  title: text,
  flags: flagsSchema.default({}),
  commands: z.array(commandSchema).min(1),
})

/** `content/commands.yaml`: the commands of `/so-tay`. */
const commandBookSchema = z.strictObject({
  placeholders: z.array(z.strictObject({ id: idSchema, label: text, value: text })),
  flags: flagsSchema,
  groups: z.array(groupSchema).min(1),
})

export type CommandBook = z.infer<typeof commandBookSchema>
export type CommandGroup = CommandBook['groups'][number]
export type BookCommand = CommandGroup['commands'][number]

export const commandBookPath = 'content/commands.yaml'
const mark = /\{\{([a-z0-9-]+)\}\}/g

/** The placeholders that a command names, once each, in order of appearance. */
export const placeholdersOf = (command: string): string[] => [
  ...new Set([...command.matchAll(mark)].map(match => match[1] as string)),
]

/** The command with each placeholder's value in its place; a placeholder without a value stays as it is written. */
export const fillCommand = (command: string, values: Readonly<Record<string, string>>): string =>
  command.replace(mark, (whole, id: string) => values[id] || whole)

/** The flags of a command, `--cluster` of `--cluster=x` included, in order of appearance, once each. */
export function flagsOf(command: string): string[] {
  const words = readScript(fillCommand(command, {}).replace(mark, 'x')).commands.flatMap(one => one.words)
  return [...new Set(words.filter(word => /^--?[a-zA-Z]/.test(word)).map(word => word.split('=')[0] as string))]
}

/** What a flag does, as the command, its group or the book explains it. */
export const explainFlag = (book: CommandBook, group: CommandGroup, command: BookCommand, flag: string) =>
  command.flags[flag] ?? group.flags[flag] ?? book.flags[flag]

/** Reads the command book. Without a file there is an empty book: a course need not have one. */
export function readCommandBook(
  file: SourceFile | undefined,
  lessonIds: ReadonlySet<string>,
): { book: CommandBook; findings: readonly Finding[] } {
  const empty: CommandBook = { placeholders: [], flags: {}, groups: [] }
  if (!file) return { book: empty, findings: [] }
  const parsed = parseYaml(file.path, file.text, commandBookSchema)
  if (!parsed.value) return { book: empty, findings: parsed.findings }
  return { book: parsed.value, findings: [...parsed.findings, ...checkBook(parsed.value, parsed.placeOf, lessonIds)] }
}

function checkBook(book: CommandBook, placeOf: ParsedYaml<unknown>['placeOf'], lessonIds: ReadonlySet<string>) {
  const findings: Finding[] = []
  const ids = new Set<string>()
  const values = Object.fromEntries(book.placeholders.map(({ id, value }) => [id, value]))
  const unused = new Set(Object.keys(values))
  book.groups.forEach((group, g) => {
    group.commands.forEach((command, c) => {
      const report = (key: string, rule: string, message: string, mend: string) =>
        findings.push(errorAt(commandBookPath, placeOf(['groups', g, 'commands', c, key]), rule, message, mend))
      if (ids.has(command.id))
        report('id', 'duplicate-id', `\`${command.id}\` names another command too`, 'give this one an id of its own')
      ids.add(command.id)
      if (command.lesson !== undefined && !lessonIds.has(command.lesson))
        report('lesson', 'unknown-lesson', `there is no lesson \`${command.lesson}\``, 'name a lesson by its id')
      for (const id of placeholdersOf(command.command)) {
        unused.delete(id)
        if (!(id in values))
          report(
            'command',
            'unknown-placeholder',
            `no placeholder \`${id}\``,
            'add it to `placeholders`, or correct it',
          )
      }
      for (const [key, message, mend] of flagFaults(book, group, command)) report(key, 'command-flags', message, mend)
      const script = readScript(fillCommand(command.command, values))
      for (const error of script.errors)
        report('command', 'bash', error.message, 'write a command that the shell can read')
      for (const fault of script.commands.flatMap(checkAwsCommand))
        report('command', 'aws-command', fault.message, fault.mend)
    })
  })
  return [...findings, ...[...unused].map(id => unusedPlaceholder(book, id, placeOf))]
}

function flagFaults(book: CommandBook, group: CommandGroup, command: BookCommand): [string, string, string][] {
  const used = flagsOf(command.command)
  const bare = used.filter(flag => explainFlag(book, group, command, flag) === undefined)
  const idle = Object.keys(command.flags).filter(flag => !command.command.includes(flag))
  return [
    ...bare.map((flag): [string, string, string] => [
      'command',
      `\`${flag}\` is not explained`,
      'say what it does under `flags` of the command, the group or the book',
    ]),
    ...idle.map((flag): [string, string, string] => [
      'flags',
      `the command has no \`${flag}\``,
      'remove the explanation',
    ]),
  ]
}

const unusedPlaceholder = (book: CommandBook, id: string, placeOf: ParsedYaml<unknown>['placeOf']): Finding =>
  errorAt(
    commandBookPath,
    placeOf(['placeholders', book.placeholders.findIndex(one => one.id === id)]),
    'unused-placeholder',
    `no command uses \`{{${id}}}\``,
    'remove it',
  )
