import { z } from 'zod'
import { calendarDayPattern } from '@/lib/kernel/instant'
import { questionSchema, sourceSchema } from '@/lib/question/schema'

const text = z.string().trim().min(1)
const day = z.string().regex(calendarDayPattern, 'write a date as YYYY-MM-DD')
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case ASCII words joined by hyphens, as `ecr-kho-image`')

/** `course.yaml`. */
export const courseSchema = z.strictObject({
  id: idSchema,
  title: text,
  summary: text,
  domains: z.array(z.strictObject({ id: idSchema, title: text })).min(1),
  modules: z
    .array(
      z.strictObject({
        id: idSchema,
        /** Name of the module's folder, `NN-name`. */
        folder: z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'name the folder as `01-nen-tang`'),
        title: text,
        summary: text,
        /** Container paint that marks the module, always beside its number. */
        paint: z.enum(['rust', 'marine', 'moss', 'ochre', 'plum', 'steel']),
      }),
    )
    .min(1),
})

/** Front matter of `lesson.mdx`. */
export const frontMatterSchema = z.strictObject({
  /** Stable for ever; learners' records are keyed by it. */
  id: idSchema,
  title: text,
  summary: text,
  objectives: z.array(text).min(2).max(8),
  /** Minutes of practice besides reading; reading time is counted from the text. */
  minutes: z.number().int().min(0).max(240).default(0),
  domain: idSchema,
  /** Glossary terms that this lesson introduces. */
  terms: z.array(idSchema).default([]),
  /** Facts it relies on without quoting them. */
  facts: z.array(idSchema).default([]),
  updated: day,
  takeaways: z.array(text).min(3).max(8),
  references: z.array(sourceSchema).min(1),
})

export const questionsSchema = z.array(questionSchema)

/** One value that goes stale, kept once. */
const factSchema = z.strictObject({
  id: idSchema,
  topic: z.enum([
    'ecr',
    'ecs',
    'fargate',
    'ecs-trien-khai',
    'eks',
    'mang',
    'luu-tru',
    'co-gian',
    'bao-mat',
    'giam-sat',
    'gia',
    'docker',
  ]),
  title: text,
  /** What `<Fact>` prints in the middle of a sentence. */
  value: text,
  /** What exams and older courses still say, when that is no longer or never was so. */
  belief: text.optional(),
  note: text.optional(),
  source: sourceSchema,
  checkedOn: day,
  confidence: z.enum(['high', 'medium', 'low']),
})
export const factsSchema = z.array(factSchema)

const termSchema = z.strictObject({
  id: idSchema,
  /** As engineers write it. */
  term: text,
  /** Vietnamese gloss. */
  vi: text.optional(),
  /** Inline Markdown. */
  definition: text,
  aliases: z.array(text).default([]),
  /** Id of the lesson that teaches it. */
  lesson: idSchema.optional(),
})
export const glossarySchema = z.array(termSchema)

export type CourseFile = z.infer<typeof courseSchema>
export type FrontMatter = z.infer<typeof frontMatterSchema>
export type Fact = z.infer<typeof factSchema>
export type Term = z.infer<typeof termSchema>
