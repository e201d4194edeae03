import { expect, it } from 'vitest'
import { withLead } from './lead'

it.each([
  ['Một. Hai.', '<span class=slide-lead>Một.</span> Hai.'],
  ['<b>Một. Hai.</b> Ba. Bốn', '<span class=slide-lead><b>Một. Hai.</b> Ba.</span> Bốn'],
  [
    "<a title='1 > 0. Vâng'>Một. Hai</a><br>Ba? Bốn",
    "<span class=slide-lead><a title='1 > 0. Vâng'>Một. Hai</a><br>Ba?</span> Bốn",
  ],
  ['Một <code>a.b</code>.', 'Một <code>a.b</code>.'],
])('sets the first sentence apart that stands in the paragraph itself: %s', (html, expected) => {
  expect(withLead(html)).toBe(expected)
})
