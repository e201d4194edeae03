import { z } from 'zod'
import { errorAt, type Finding, type Place, startOfFile } from '@/lib/kernel/finding'
import type { Lesson } from './model'
import { checkText } from './rules/text'
import { idSchema } from './schema'
import type { SourceFile } from './source-file'
import { type ParsedYaml, parseYaml } from './yaml'

const text = z.string().trim().min(1)

const twinSchema = z.strictObject({
  /** As questions name the pair: `a/b`. Its page is `/de-nham/a/b`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'write the pair as a/b'),
  title: text,
  left: text,
  right: text,
  /** What tells them apart, in one sentence. */
  difference: text,
  /** The contrast, aspect by aspect. Inline Markdown. */
  rows: z
    .array(z.strictObject({ aspect: text, left: text, right: text }))
    .min(3)
    .max(6),
  /** Lessons that teach the pair. */
  lessons: z.array(idSchema).min(1),
})

/** `twins.yaml` of a course: the pairs of `/de-nham`. */
const twinsSchema = z.array(twinSchema)
export type Twin = z.infer<typeof twinSchema>

/** Questions that a pair needs for a drill worth its name. */
const fewest = 4

export const twinsPath = (course: string): string => `content/courses/${course}/twins.yaml`
export const twinUrl = (id: string): string => `/de-nham/${id}`

/** A lesson of the course, with the file and places of its questions. */
export interface AskedIn {
  readonly lesson: Lesson
  readonly path: string
  readonly places: Readonly<Record<string, Place>>
}

/** Reads the pairs of a course and checks them against its questions, in both directions. */
export function readTwins(
  course: string,
  file: SourceFile | undefined,
  lessons: readonly AskedIn[],
): { twins: readonly Twin[]; findings: readonly Finding[] } {
  const path = twinsPath(course)
  const parsed: ParsedYaml<Twin[]> | undefined = file && parseYaml(path, file.text, twinsSchema)
  const twins = parsed?.value ?? []
  const findings = [...(file ? checkText(path, file.text) : []), ...(parsed?.findings ?? [])]
  // A list that cannot be read says nothing about the questions.
  if (parsed && !parsed.value) return { twins, findings }
  if (parsed) findings.push(...checkTwins(path, twins, parsed.placeOf, lessons))
  return { twins, findings: [...findings, ...checkQuestions(path, new Set(twins.map(({ id }) => id)), lessons)] }
}

function checkTwins(
  path: string,
  twins: readonly Twin[],
  placeOf: ParsedYaml<unknown>['placeOf'],
  lessons: readonly AskedIn[],
): Finding[] {
  const lessonIds = new Set(lessons.map(({ lesson }) => lesson.id))
  const asked = lessons.flatMap(({ lesson }) => lesson.questions.flatMap(({ twin }) => twin ?? []))
  return twins.flatMap((twin, i) => {
    const fault = (keys: readonly PropertyKey[], rule: string, message: string, mend: string): Finding =>
      errorAt(path, placeOf([i, ...keys]), rule, message, mend)
    const count = asked.filter(id => id === twin.id).length
    return [
      ...(twins.findIndex(({ id }) => id === twin.id) < i
        ? [fault(['id'], 'duplicate-id', `\`${twin.id}\` stands here already`, 'keep one of the two')]
        : []),
      ...(count < fewest
        ? [
            fault(
              ['id'],
              'few-twin-questions',
              `${count} questions have \`twin: ${twin.id}\``,
              `write at least ${fewest} in which the situation decides between the two`,
            ),
          ]
        : []),
      ...twin.lessons.flatMap((lesson, at) =>
        lessonIds.has(lesson)
          ? []
          : [
              fault(
                ['lessons', at],
                'unknown-lesson',
                `there is no lesson \`${lesson}\``,
                'name a lesson of the course by its id',
              ),
            ],
      ),
    ]
  })
}

function checkQuestions(path: string, known: ReadonlySet<string>, lessons: readonly AskedIn[]): Finding[] {
  return lessons.flatMap(({ lesson, path: questions, places }) =>
    lesson.questions.flatMap(({ id, twin }): Finding[] =>
      twin === undefined || known.has(twin)
        ? []
        : [
            errorAt(
              questions,
              places[id] ?? startOfFile,
              'unknown-twin',
              `\`${id}\` belongs to the pair \`${twin}\`, which ${path} does not have`,
              'describe the pair there, or correct the name',
            ),
          ],
    ),
  )
}
