import { fold } from './fold'

/** `Vì sao cần ECR?` → `vi-sao-can-ecr`. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
