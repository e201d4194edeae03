import { describe, expect, it } from 'vitest'
import { plainHtml } from './plain-html'

describe('the words of drawn HTML', () => {
  it.each([
    ['<p>Vì sao <code>docker push</code> hỏng?</p>\n<p>Chọn hai.</p>', 'Vì sao docker push hỏng? Chọn hai.'],
    ['a &#x3C;b> &#x26; c &lt;d&gt; &quot;e&quot;', 'a <b> & c <d> "e"'],
    ['&#x26;lt;', '&lt;'],
    ['<span>không</span><strong>có</strong>&nbsp;gì &la;', 'khôngcó gì &la;'],
    ['&#x110000;x&#0;', 'x'],
  ])('%s', (html, words) => expect(plainHtml(html)).toBe(words))
})
