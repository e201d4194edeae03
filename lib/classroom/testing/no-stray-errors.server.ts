import { afterEach, beforeEach, expect } from 'vitest'

/** Fails each test of a file in which an error got out that nobody took. Call first: it looks last. */
export function noStrayErrors(): void {
  const stray: unknown[] = []
  const take = (error: unknown) => stray.push(error)
  beforeEach(() => {
    stray.length = 0
    process.on('unhandledRejection', take)
    process.on('uncaughtException', take)
  })
  afterEach(() => {
    process.off('unhandledRejection', take)
    process.off('uncaughtException', take)
    expect(stray, 'errors that nobody took').toEqual([])
  })
}
