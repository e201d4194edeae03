import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256, hex. Secrets are 24 random bytes, so that a fast hash keeps them. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether `secret` is the one that `hash` was made of, in a time that says nothing. */
export function isSecret(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(hash)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/** Whether two texts of people's choosing (a PIN) are the same, in a time that says nothing. */
export const sameText = (a: string, b: string): boolean => isSecret(a, hashSecret(b))
