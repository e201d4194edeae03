import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataInOneScript } from './page-data'

/** As Next writes it. */
const written = (texts: readonly string[]): string =>
  [
    '<body><p>Chữ</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    ...texts.map(
      text => `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`,
    ),
    '</body>',
  ].join('')

const scriptsOf = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)

/** What the page's scripts hand to React. */
function given(html: string): string {
  const self: { __next_f?: [number, string?][] } = {}
  for (const code of scriptsOf(html)) runInNewContext(code, { self })
  return (self.__next_f ?? []).map(([, text = '']) => text).join('')
}

describe('the data of a page', () => {
  it('reads the same from one script, whatever it holds', () => {
    const tricky = fc.constantFrom(
      '`',
      `\${a}`,
      '\\',
      '</script>',
      '<!--',
      '<SCRIPT',
      '\r\n',
      '\u0000',
      '"',
      "'",
      '\u2028',
      'ế',
    )
    const text = fc.array(fc.oneof(tricky, fc.string({ unit: 'grapheme' }))).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), texts => {
        const html = dataInOneScript(written(texts))
        expect(given(html)).toBe(texts.join(''))
        expect(scriptsOf(html)).toHaveLength(2)
        expect(html).not.toMatch(/\r|\0/)
      }),
    )
  })

  it('stays where all else of the page has come before it', () => {
    const html = dataInOneScript(written(['1:"a"\n', '2:"<b>"\n']))
    expect(html).toBe(
      '<body><p>Chữ</p><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,`1:"a"\n2:"<b>"\n`])</script></body>',
    )
  })

  it('is left alone when it has been done, is none, or is of a kind that this does not know', () => {
    const once = dataInOneScript(written(['1:"a"\n']))
    const binary = '<script>self.__next_f.push([3,"AAEC"])</script><script>self.__next_f.push([1,"a"])</script>'
    for (const html of [once, '<p>Chữ</p>', binary]) expect(dataInOneScript(html)).toBe(html)
  })
})
