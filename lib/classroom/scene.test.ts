import { expect, it } from 'vitest'
import { type Scene, sceneOf } from './scene'
import type { ClassView } from './view'

const lesson = { id: 'bai', title: 'Bài', url: '/hoc/khoa/bai', sections: [] }
const place = (slide: number, step = 0, black = false) => ({ section: null, slide, step, black })
const round = { number: 1 } as ClassView['round']
const scene = (change: Partial<ClassView>): Scene =>
  sceneOf({ ended: false, round: null, lesson, place: place(0), asked: 0, ...change } as ClassView)

it('shows the door until the host leads on or asks', () => {
  expect([scene({}), scene({ lesson: null }), scene({ place: place(0, 1) }), scene({ place: place(3) })]).toEqual([
    'door',
    'door',
    'slides',
    'slides',
  ])
  expect(scene({ asked: 2 })).toBe('slides')
  expect(scene({ asked: 2, lesson: null })).toBe('between')
})

it('shows a question over everything but the end, a black slide too', () => {
  expect([scene({ round, place: place(3, 0, true) }), scene({ round, ended: true }), scene({ round })]).toEqual([
    'round',
    'ended',
    'round',
  ])
  expect(scene({ place: place(3, 0, true) })).toBe('black')
})
