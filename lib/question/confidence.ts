/** How sure a learner was before seeing the verdict. */
export const confidences = ['chac', 'kha', 'doan'] as const
export type Confidence = (typeof confidences)[number]
