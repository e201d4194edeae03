import { describe, expect, it } from 'vitest'
import { gather } from './gather.server'

interface Item {
  readonly of: string
  readonly name: string
}

/** Does nothing until told to, and remembers what was done together. */
function bench() {
  const batches: string[] = []
  const held: (() => void)[] = []
  const add = gather<Item, string>(
    async items => {
      batches.push(items.map(({ name }) => name).join(' '))
      await new Promise<void>(resolve => held.push(resolve))
      if (items.some(({ name }) => name === 'bad')) throw new Error('one was bad')
      return items.map(({ name }) => name.toUpperCase())
    },
    ({ of }) => of,
    ({ name }) => name,
  )
  const turn = () => new Promise<void>(resolve => setImmediate(resolve))
  const finish = async () => {
    await turn()
    for (const resolve of held.splice(0)) resolve()
    await turn()
  }
  return { batches, finish, add: (name: string, of = 'a') => add({ of, name }) }
}

describe('gathering', () => {
  it('does together what comes at once, and what comes meanwhile after it', async () => {
    const { batches, finish, add } = bench()
    const first = [add('x'), add('y')]
    await finish()
    expect(await Promise.all(first)).toEqual(['X', 'Y'])
    const second = add('p')
    const third = Promise.resolve().then(() => add('q'))
    await finish()
    await finish()
    expect([await second, await third]).toEqual(['P', 'Q'])
    expect(batches.join(', ')).toMatch(/^x y, p( |, )q$/)
  })

  it('does not let groups wait for each other', async () => {
    const { batches, finish, add } = bench()
    const both = [add('x', 'a'), add('y', 'b')]
    await finish()
    expect(await Promise.all(both)).toEqual(['X', 'Y'])
    expect(batches).toEqual(['x', 'y'])
  })

  it('does two of one name one after the other', async () => {
    const { batches, finish, add } = bench()
    const all = [add('x'), add('x'), add('y')]
    await finish()
    await finish()
    expect(await Promise.all(all)).toEqual(['X', 'X', 'Y'])
    expect(batches).toEqual(['x y', 'x'])
  })

  it('tells all of a batch that failed, and goes on with the next', async () => {
    const { finish, add } = bench()
    const failed = [add('bad'), add('x')].map(one => one.catch((error: Error) => error.message))
    await finish()
    expect(await Promise.all(failed)).toEqual(['one was bad', 'one was bad'])
    const next = add('y')
    await finish()
    expect(await next).toBe('Y')
  })

  it('does no more at once than a person would wait for', async () => {
    const { batches, finish, add } = bench()
    const all = Array.from({ length: 450 }, (_, i) => add(`n${i}`))
    for (let i = 0; i < 3; i++) await finish()
    expect(await Promise.all(all)).toHaveLength(450)
    expect(batches.map(batch => batch.split(' ').length)).toEqual([200, 200, 50])
  })
})
