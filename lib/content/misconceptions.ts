import { z } from 'zod'
import type { Finding, Place } from '@/lib/kernel/finding'
import type { Question } from '@/lib/question/schema'
import { checkText } from './rules/text'
import type { SourceFile } from './source-file'
import { type ParsedYaml, parseYaml } from './yaml'

/** The wrong idea behind a choice, and where the choice names it. */
export interface Misconception {
  readonly tag: string
  /** Path of the questions.yaml. */
  readonly path: string
  readonly place: Place
}

/** `misconceptions.yaml` of a course: tag → what is said after "17/30 …". An entry left empty is a fault of its own, said below. */
export const phrasesSchema = z.record(
  z.string(),
  z
    .string()
    .nullable()
    .transform(phrase => phrase?.trim() ?? ''),
)
type Phrases = z.infer<typeof phrasesSchema>

/** Most characters of a phrase: two lines of a phone. */
const longest = 90

export const misconceptionsPath = (course: string): string => `content/courses/${course}/misconceptions.yaml`

/** Every misconception that the choices of a lesson name, in order. */
export function readMisconceptions(
  path: string,
  questions: readonly Question[],
  placeOf: ParsedYaml<unknown>['placeOf'],
): Misconception[] {
  return questions.flatMap((question, i) =>
    question.format === 'single' || question.format === 'multiple'
      ? question.choices.flatMap(({ misconception: tag }, at) =>
          tag === undefined ? [] : [{ tag, path, place: placeOf([i, 'choices', at, 'misconception']) }],
        )
      : [],
  )
}

/**
 * Reads the phrases of a course and checks them against the choices that use them, in both directions. `lessons` has what
 * each lesson uses; where one is absent, its questions cannot be read, and no phrase is called unused.
 */
export function readPhrases(
  course: string,
  file: SourceFile | undefined,
  lessons: readonly (readonly Misconception[] | undefined)[],
): { phrases: Readonly<Record<string, string>>; findings: readonly Finding[] } {
  const path = misconceptionsPath(course)
  const parsed: ParsedYaml<Phrases> | undefined = file && parseYaml(path, file.text, phrasesSchema)
  const phrases = parsed?.value ?? {}
  const findings = [...(file ? checkText(path, file.text) : []), ...(parsed?.findings ?? [])]
  // A map that cannot be read says nothing about the choices.
  if (parsed && !parsed.value) return { phrases, findings }
  const used = lessons.flatMap(lesson => lesson ?? [])
  const tags = new Set(lessons.includes(undefined) ? Object.keys(phrases) : used.map(({ tag }) => tag))
  if (parsed) findings.push(...checkPhrases(path, phrases, parsed.placeOf, tags))
  return { phrases, findings: [...findings, ...checkUses(path, phrases, used)] }
}

function faultOf(phrase: string): { message: string; mend: string } | undefined {
  if (phrase === '')
    return { message: 'the phrase is empty', mend: 'write what completes "17/30 …", as `nhầm A với B`' }
  if (phrase.length > longest)
    return { message: `the phrase has ${phrase.length} characters`, mend: `keep to ${longest}, it is read at a glance` }
  if (phrase.endsWith('.')) return { message: 'the phrase ends with a full stop', mend: 'leave it out' }
  return undefined
}

function checkPhrases(
  path: string,
  phrases: Phrases,
  placeOf: ParsedYaml<unknown>['placeOf'],
  used: ReadonlySet<string>,
): Finding[] {
  return Object.entries(phrases).flatMap(([tag, phrase]) => {
    const base = { level: 'error' as const, path, ...placeOf([tag]) }
    const fault = faultOf(phrase)
    return [
      ...(fault ? [{ ...base, rule: 'misconception-phrase', ...fault, message: `\`${tag}\`: ${fault.message}` }] : []),
      ...(used.has(tag)
        ? []
        : [
            {
              ...base,
              rule: 'unused-misconception',
              message: `no choice has \`misconception: ${tag}\``,
              mend: 'correct the tag, or remove the line',
            },
          ]),
    ]
  })
}

/** A tag without a phrase is said once, where it is first used. */
function checkUses(path: string, phrases: Phrases, used: readonly Misconception[]): Finding[] {
  const first = new Map(used.toReversed().map(one => [one.tag, one]))
  return [...first.values()]
    .filter(({ tag }) => !Object.hasOwn(phrases, tag))
    .map(({ tag, path: questions, place }) => ({
      rule: 'unknown-misconception',
      level: 'error',
      path: questions,
      ...place,
      message: `\`${tag}\` has no phrase in ${path}`,
      mend: `add a line there, \`${tag}: nhầm A với B\`, or use a tag that it has`,
    }))
}
