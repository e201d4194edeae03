import { expect, it } from 'vitest'
import { firstSlideOf, sectionAt, slideFor } from './place'

const known = new Set(['vao-bai', 'mot', 'hai'])
const slides = (...sections: string[]) => sections.map(section => ({ section }))
const here = slides('mo-dau', 'vao-bai', 'mot', 'mot', 'hai', 'on-tap', 'dieu-can-nho')
const at = (section: string | null, slide: number) => ({ section, slide, step: 0, black: false })

it('takes the last section of the lesson for slides that are none of its text', () => {
  expect(here.map((_, i) => sectionAt(here, i, known))).toEqual([null, 'vao-bai', 'mot', 'mot', 'hai', 'hai', 'hai'])
  expect(sectionAt([], 3, known)).toBeNull()
})

it('shows the very slide when both browsers cut the lesson alike', () => {
  for (const [i] of here.entries()) expect(slideFor(at(sectionAt(here, i, known), i), here, known)).toBe(i)
})

it('stays in the section when another browser cut it into more slides', () => {
  const longer = slides('mo-dau', 'vao-bai', 'vao-bai', 'mot', 'mot', 'mot', 'hai')
  expect(slideFor(at('mot', 2), longer, known)).toBe(3)
  expect(slideFor(at('hai', 4), longer, known)).toBe(6)
  expect(slideFor(at('mot', 3), longer, known)).toBe(3)
})

it('shows some slide whatever the place says', () => {
  expect(slideFor(at('la', 99), here, known)).toBe(6)
  expect(slideFor(at(null, 5), [], known)).toBe(0)
})

it('finds where a section begins', () => {
  expect([firstSlideOf(here, 'mot'), firstSlideOf(here, 'la')]).toEqual([2, null])
})
