import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { htmlOf, parsedHtml, parsedPlain, plainOf } from './markdown'
import { wildText } from './testing/questions'

const inlineText = fc
  .array(
    fc.oneof(
      wildText.map(text => text.replace(/\s+/g, ' ')),
      fc.constantFrom('`a b`', '` x `', '`<b>&`', 'a`b`c', '``', '1. ', '12 giờ', 'a -> b', ']]>', '!', 'x_y_z', '  '),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(pieces => pieces.join(' '))

describe('a text without marks', () => {
  it('is written as the full parser would write it', () => {
    fc.assert(
      fc.property(inlineText, fc.boolean(), (text, inline) => {
        expect(htmlOf(text, inline)).toBe(parsedHtml(text, inline))
        expect(plainOf(text)).toBe(parsedPlain(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('Markdown as HTML', () => {
  test.each([
    ['`a<b`', true, '<code>a&#x3C;b</code>'],
    ['**Đậm** và [bài](https://a.vn)', true, '<strong>Đậm</strong> và <a href="https://a.vn">bài</a>'],
    ['[xấu](javascript:alert(1))', true, 'xấu'],
    ['<script>alert(1)</script>', true, '&#x3C;script>alert(1)&#x3C;/script>'],
    ['```json\n{"a": 1}\n```', false, '<pre><code>{"a": 1}\n</code></pre>'],
    [
      '| a |\n|---|\n| b |',
      false,
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['một\n\nhai', true, '<p>một</p><p>hai</p>'],
  ])('%j', (markdown, inline, html) => expect(htmlOf(markdown, inline).replace(/>\n</g, '><')).toBe(html))
})

describe('Markdown as plain text', () => {
  test.each([
    ['Chạy `aws ecs`, **đừng** quên', 'Chạy aws ecs, đừng quên'],
    ['Xem [tài liệu](https://a.vn/b)', 'Xem tài liệu (https://a.vn/b)'],
    ['1. một\n2. hai', '(1) một\n(2) hai'],
    ['Lệnh:\n\n```bash\naws s3 ls \\\n  --recursive\n```', 'Lệnh:\n\naws s3 ls \\\n  --recursive'],
  ])('%j', (markdown, text) => expect(plainOf(markdown)).toBe(text))
})
