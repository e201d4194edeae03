import { z } from 'zod'
import { idSchema } from './schema'

const title = z.string().trim().min(1)

const resourcesSchema = z.array(z.strictObject({ name: title, create: title, delete: title })).min(1)

/** Reads the `resources` attribute of `<CostCard>`. Null when it is not a JSON list of the right shape. */
export function parseResources(json: string): z.infer<typeof resourcesSchema> | null {
  try {
    return resourcesSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

export type CostResource = z.infer<typeof resourcesSchema>[number]

/**
 * Every component that a lesson may use, with the attributes it takes. A wrong name or attribute is a finding with a line;
 * a name without an implementation fails `tsc` in components/mdx/registry.tsx.
 */
export const componentProps = {
  Callout: z.strictObject({ kind: z.enum(['meo-thi', 'canh-bao', 'ghi-chu', 'chi-phi']), title: title.optional() }),
  Compare: z.strictObject({ title: title.optional() }),
  Option: z.strictObject({ title, fit: title.optional() }),
  Pros: z.strictObject({}),
  Cons: z.strictObject({}),
  CostCard: z.strictObject({
    resources: z
      .string()
      .refine(
        json => parseResources(json) !== null,
        'write a JSON list of {"name": …, "create": "aws …", "delete": "aws …"}',
      ),
  }),
  Fact: z.strictObject({ id: idSchema }),
  /** What the teacher says: shown in the presenter's view of the slides, never on the page. */
  Notes: z.strictObject({}),
  Question: z.strictObject({ id: idSchema }),
  ReviewQuiz: z.strictObject({}),
  Steps: z.strictObject({}),
  Tab: z.strictObject({ id: idSchema, title }),
  Tabs: z.strictObject({ group: idSchema }),
  Term: z.strictObject({ id: idSchema }),
} satisfies Record<string, z.ZodType>

export type MdxComponentName = keyof typeof componentProps
export type PropsOf<Name extends MdxComponentName> = z.infer<(typeof componentProps)[Name]>

/** Which component must be the direct parent of another. */
export const requiredParent: Partial<Record<MdxComponentName, MdxComponentName>> = {
  Option: 'Compare',
  Pros: 'Option',
  Cons: 'Option',
  Tab: 'Tabs',
}
