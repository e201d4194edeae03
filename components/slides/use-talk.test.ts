import { expect, it } from 'vitest'
import { moved } from './use-talk'

const slides = [{ steps: 0 }, { steps: 2 }, { steps: 1 }]
const at = (slide: number, step: number) => ({ slide, step, black: false })

it('walks the steps of a slide before the next one, and comes back the same way', () => {
  const forward = [at(0, 0)]
  while (forward.length < 6) forward.push(moved(forward.at(-1) ?? at(0, 0), 1, slides))
  expect(forward).toEqual([at(0, 0), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1)])
  const back = [at(2, 1)]
  while (back.length < 6) back.push(moved(back.at(-1) ?? at(0, 0), -1, slides))
  expect(back).toEqual([...forward].reverse())
})

it('stops at both ends, and any move ends the black screen', () => {
  expect(moved(at(2, 1), 1, slides)).toEqual(at(2, 1))
  expect(moved({ ...at(0, 0), black: true }, -1, slides)).toEqual(at(0, 0))
})
