import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { compactHtml } from './html'
import { markdownHtml } from './markdown-html.server'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)
const parsed = (text: string): string => compactHtml(parser.runSync(parser.parse(text)).children)

it('gives for words what the parser gives, whatever stands among them', async () => {
  const word = fc.constantFrom(
    'ECS',
    'giữ',
    '3',
    '10.',
    '2)',
    '-',
    '+',
    '=',
    'www.a.vn',
    'http://a.vn',
    'a@b.vn',
    ':',
    '1',
    '"',
    '...',
  )
  const gap = fc.constantFrom(' ', '', '  ')
  const text = fc
    .array(fc.tuple(word, gap), { minLength: 1 })
    .map(pairs => pairs.flat().join(''))
    .filter(one => one.trim() !== '')
  await fc.assert(
    fc.asyncProperty(text, async one => {
      expect(await markdownHtml(one, false)).toBe(parsed(one))
    }),
    { numRuns: 500 },
  )
})
