import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { createShelf } from './device.browser'
import { createKeyring, type HostKey, type LearnerKey, newSecret } from './keys.browser'
import { memoryShelf } from './testing/fake-device.browser'

const day = 86_400_000
const learner: LearnerKey = {
  role: 'learner',
  code: 'ACDEFG',
  title: 'Vì sao container',
  at: 10 * day,
  id: 'nguoi-hoc-so-mot',
  secret: 'bi-mat-cua-nguoi-hoc',
  name: 'Lan',
}
const host: HostKey = { role: 'host', code: 'HJKMNP', title: 'ECS', at: 11 * day, secret: 'bi-mat-nguoi-day' }

describe('a secret', () => {
  it('is 32 characters that the protocol takes, from 24 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), given => {
        const secret = newSecret(bytes => bytes.set(given))
        expect(secret).toMatch(/^[A-Za-z0-9_-]{32}$/)
        expect([...Buffer.from(secret, 'base64url')]).toEqual([...given])
      }),
    )
  })

  it('is another one each time', () => expect(newSecret()).not.toBe(newSecret()))
})

describe('the keys of a device', () => {
  it('are kept a class, a learner’s beside the host’s', () => {
    const keys = createKeyring(memoryShelf())
    keys.keep(learner)
    keys.keep({ ...host, code: 'ACDEFG' })
    expect(keys.learner('ACDEFG')).toEqual(learner)
    expect(keys.host('ACDEFG')).toEqual({ ...host, code: 'ACDEFG' })
    expect(keys.learner('HJKMNP')).toBeNull()
  })

  it('list the classes, the latest first, without secrets; those long gone go', () => {
    const keys = createKeyring(memoryShelf())
    keys.keep(learner)
    keys.keep(host)
    expect(keys.classes(12 * day)).toEqual([
      { code: 'HJKMNP', title: 'ECS', role: 'host', at: 11 * day },
      { code: 'ACDEFG', title: 'Vì sao container', role: 'learner', at: 10 * day },
    ])
    expect(keys.classes(70.5 * day).map(({ code }) => code)).toEqual(['HJKMNP'])
    expect(keys.learner('ACDEFG')).toBeNull()
  })

  it('drop with a class what was kept of it, and no other', () => {
    const shelf = memoryShelf()
    const keys = createKeyring(shelf)
    keys.keep(learner)
    keys.keep({ ...learner, code: 'HJKMNP' })
    shelf.write('ben-container:lop:gui:ACDEFG:x:ready:1', '{}')
    shelf.write('ben-container:lop:gui:HJKMNP:x:ready:1', '{}')
    keys.drop(learner)
    expect(shelf.names('').toSorted()).toEqual([
      'ben-container:lop:gui:HJKMNP:x:ready:1',
      'ben-container:lop:hoc:HJKMNP',
    ])
  })

  it('forget that one learned here, and stay the keys to what one leads', () => {
    const shelf = memoryShelf()
    const keys = createKeyring(shelf)
    keys.keep(learner)
    keys.keep(host)
    keys.rememberNickname('Lan')
    keys.forgetLearner()
    expect([keys.nickname(), keys.learner('ACDEFG'), keys.host('HJKMNP')]).toEqual(['', null, host])
  })

  test.each(['', 'null', '[]', '{', '{"code":"ACDEFG"}', JSON.stringify({ ...learner, secret: 'ngắn' })])(
    'that cannot be read are none: %s',
    text => {
      const shelf = memoryShelf()
      shelf.write('ben-container:lop:hoc:ACDEFG', text)
      const keys = createKeyring(shelf)
      expect([keys.learner('ACDEFG'), keys.classes(0)]).toEqual([null, []])
    },
  )
})

describe('the shelf', () => {
  it('keeps for the life of the page what the browser refuses to keep', () => {
    const shelf = createShelf(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    shelf.write('a', '1')
    expect([shelf.read('a'), shelf.names('')]).toEqual(['1', ['a']])
    shelf.remove('a')
    expect([shelf.read('a'), shelf.names('')]).toEqual([null, []])
  })

  it('keeps the newer text when the disk is full', () => {
    const disk = new Map([['a', 'old']])
    const setItem = vi.fn((): void => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const storage = {
      length: 1,
      key: () => 'a',
      getItem: (name: string) => disk.get(name) ?? null,
      removeItem: (name: string) => void disk.delete(name),
      setItem,
    } as unknown as Storage
    const shelf = createShelf(() => storage)
    shelf.write('a', 'new')
    expect([shelf.read('a'), shelf.names('')]).toEqual(['new', ['a']])
    setItem.mockImplementation(() => void disk.set('a', 'newest'))
    shelf.write('a', 'newest')
    expect(shelf.read('a')).toBe('newest')
  })
})
