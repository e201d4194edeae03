import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { codeAlphabet, makeCode, parseCode } from './code'
import { foldName, freeName, readNickname } from './nickname'

describe('a nickname', () => {
  test.each([
    ['  Lan   Anh ', 'Lan Anh'],
    ['Lan\u202eAnh', 'LanAnh'],
    ['Hoà\u200b\u0000', 'Hoà'],
    ['Z\u0335\u0322\u031b\u0300\u0301a', 'Z\u0335\u0322\u031ba'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['=1+1', '=1+1'],
  ])('“%s” is taken as “%s”', (typed, name) => expect(readNickname(typed, [])).toEqual({ ok: true, value: name }))

  test.each([
    ['', 'name/empty'],
    ['\u200b\u202e', 'name/empty'],
    ['···', 'name/empty'],
    ['x'.repeat(33), 'name/long'],
    ['C h ử i', 'name/filtered'],
  ])('“%s” is refused as %s', (typed, error) => expect(readNickname(typed, ['chui'])).toEqual({ ok: false, error }))

  it('that is taken gets the first free number, in any spelling', () => {
    const taken = new Set(['Lan Anh', 'lân anh 2'].map(foldName))
    expect(freeName('LAN  ANH', taken)).toBe('LAN  ANH 3')
    expect(freeName('Minh', taken)).toBe('Minh')
  })

  it('is unique whatever people type, and stays within its length', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), typed => {
        const taken = new Set<string>()
        for (const one of typed) {
          const name = readNickname(one, [])
          if (!name.ok) continue
          const given = freeName(name.value, taken)
          expect(taken.has(foldName(given))).toBe(false)
          expect([...given].length).toBeLessThanOrEqual(32)
          taken.add(foldName(given))
        }
      }),
    )
  })
})

describe('a class code', () => {
  it('is read however it is typed', () => {
    expect(parseCode(' acd-efg ')).toBe('ACDEFG')
    expect(parseCode('ＡＣＤＥＦＧ')).toBe('ACDEFG')
    expect(parseCode('ACDEF')).toBeNull()
    expect(parseCode('ACDEF0')).toBeNull()
  })

  it('has no letter that is taken for another', () => {
    expect(codeAlphabet).not.toMatch(/[01258OILZSB]/)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), n => parseCode(makeCode(() => n)) !== null),
    )
  })
})
